import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { diagnose } from '../src/doctor/diagnose.ts'

/** The doctor, in front of a sandbox. */
export interface Doctor {
  sandbox: Sandbox
  /** A folder of its own, with a built page. */
  directory: string
  /** Lead of the doctor's clock, in ms. */
  aheadMs: number
  /** Returns the findings as lines, with the sandbox's settings except those given. */
  lines(settings?: Record<string, string>, pageDirectory?: string): Promise<string[]>
  /** Returns those that report something wrong. */
  wrongs(settings?: Record<string, string>, pageDirectory?: string): Promise<string[]>
}

/** Starts one sandbox for the doctor of all tests of a file, with fresh data before each. */
export function useDoctor(): Doctor {
  const directory = mkdtempSync(join(tmpdir(), 'balie-'))
  const doctor = { directory, aheadMs: 0, lines, wrongs } as Doctor
  beforeAll(async () => {
    doctor.sandbox = await startSandbox()
    writeFileSync(join(directory, 'index.html'), '')
  })
  beforeEach(() => {
    doctor.aheadMs = 0
    doctor.sandbox.control.reset()
  })
  afterAll(async () => {
    await doctor.sandbox.close()
    rmSync(directory, { recursive: true })
  })

  async function lines(settings: Record<string, string> = {}, pageDirectory = directory) {
    const findings = await diagnose(
      {
        UITPAS_API_URL: doctor.sandbox.apiUrl,
        UITPAS_CONSUMER_KEY: doctor.sandbox.consumerKey,
        UITPAS_CONSUMER_SECRET: doctor.sandbox.consumerSecret,
        // Long: a busy machine may take a second for an answer.
        UITPAS_TIMEOUT_MS: '10000',
        DATABASE_FILE: join(directory, 'data', 'balie.sqlite'),
        ...settings,
      },
      { pageDirectory, clock: () => new Date(Date.now() + doctor.aheadMs) },
    )
    for (const { words } of findings) expect(words).not.toContain('\n')
    return findings.map(({ check, state, words }) => `${state} ${check}: ${words}`)
  }

  async function wrongs(...given: Parameters<Doctor['lines']>) {
    return (await lines(...given)).filter((line) => line.startsWith('wrong'))
  }

  return doctor
}
