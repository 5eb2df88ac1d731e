import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Sandbox, startSandbox, type StyleWish } from '@balie/sandbox'
import { freePort } from './free-port.ts'
import { privateValuesOf } from './kept-private.ts'

const ROOT = join(import.meta.dirname, '../..')
const METRICS_TOKEN = 'a-token-of-prometheus'

/** The real BFF as a process of its own, with the built page and a sandbox as the service. */
export interface Stack {
  origin: string
  sandbox: Sandbox
  /** All that the BFF has printed. */
  log(): string
  /** Empties the BFF's store and the sandbox: no sessions, no drafts. */
  forget(): void
  /** Makes everything in the BFF's store older. */
  age(ms: number): void
  /** Stops the stack; fails if log or metrics of its whole run hold anything personal or secret. */
  close(): Promise<void>
}

interface StackOptions {
  style?: StyleWish | undefined
  /** The way in which employees sign in. */
  signIn?: 'oauth' | 'openid'
}

/** Starts a stack, with other settings where a test needs them. */
export async function startStack(
  environment: Record<string, string> = {},
  { style, signIn = 'oauth' }: StackOptions = {},
): Promise<Stack> {
  const edition = environment['UITPAS_EDITION'] === '2020' ? '2020' : '2018'
  const sandbox = await startSandbox({ edition, style })
  // The provider loads at its first request, which on a busy machine takes longer than a call may.
  if (signIn === 'openid') await fetch(`${sandbox.issuer}/.well-known/openid-configuration`)
  const folder = mkdtempSync(join(tmpdir(), 'balie-'))
  const databaseFile = join(folder, 'balie.sqlite')
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const printed: string[] = []
  const bff = spawn(process.execPath, ['bff/src/server.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      PORT: String(port),
      PUBLIC_URL: origin,
      UITPAS_API_URL: sandbox.apiUrl,
      UITPAS_CONSUMER_KEY: sandbox.consumerKey,
      UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
      UITPAS_TIMEOUT_MS: '2000',
      UITPAS_SETTLE_MS: '2000',
      DATABASE_FILE: databaseFile,
      LOG_LEVEL: 'debug',
      METRICS_TOKEN,
      ...(signIn === 'openid' && openIdSettings(sandbox)),
      ...environment,
    },
  })
  for (const stream of [bff.stdout, bff.stderr])
    stream.on('data', (chunk: Buffer) => printed.push(String(chunk)))
  await listening(bff, printed)
  const privateValues = privateValuesOf(sandbox)
  return {
    origin,
    sandbox,
    log: () => printed.join(''),
    forget() {
      privateValues.collect()
      sandbox.control.reset({ tokens: true })
      change(databaseFile, 'DELETE FROM record_field')
    },
    age(ms) {
      change(databaseFile, `UPDATE record_field SET expires_at = expires_at - ${ms}`)
    },
    async close() {
      privateValues.collect()
      const metrics = bff.exitCode === null ? await metricsOf(origin) : ''
      const ended = once(bff, 'exit')
      if (bff.exitCode === null) {
        bff.kill('SIGTERM')
        await ended
      }
      await sandbox.close()
      rmSync(folder, { recursive: true })
      const found = privateValues.foundIn(printed.join('') + metrics)
      if (found.length > 0) throw new Error(`The log or the metrics of a BFF have ${found.join(', ')}.`)
    },
  }
}

function openIdSettings({ issuer, openIdClient }: Sandbox) {
  return { UITID_ISSUER: issuer, UITID_CLIENT_ID: openIdClient.id, UITID_CLIENT_SECRET: openIdClient.secret }
}

async function metricsOf(origin: string): Promise<string> {
  const response = await fetch(`${origin}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  if (!response.ok) throw new Error(`The metrics answered ${response.status}.`)
  return response.text()
}

function change(databaseFile: string, statement: string): void {
  const database = new DatabaseSync(databaseFile, { timeout: 5000 })
  database.exec(`PRAGMA foreign_keys = ON; ${statement}`)
  database.close()
}

function listening(bff: ChildProcess, printed: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    bff.stdout?.on('data', () => {
      if (printed.join('').includes('"listening"')) resolve()
    })
    bff.once('exit', () => reject(new Error(`The BFF did not start.\n${printed.join('')}`)))
  })
}
