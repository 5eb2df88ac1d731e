import { defineConfig } from '@playwright/test'
import { ENGINES } from './engines/engine.ts'
import type { EngineFixtures } from './engines/test.ts'
import type { WorkerFixtures } from './support/test.ts'

/** Chromium as people have it, with a camera. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** The main flows, which are also run before a sandbox that writes each answer in another of the service's styles. */
const MAIN_FLOWS = /(six-reasons|identification|blocking|price)[.]spec[.]ts/

export default defineConfig<object, Pick<WorkerFixtures, 'styleSeed'> & Pick<EngineFixtures, 'engineName'>>({
  projects: [
    { name: 'plain' },
    { name: 'varied', testMatch: MAIN_FLOWS, use: { styleSeed: 20 } },
    // One worker for each, so that its browser starts once.
    ...ENGINES.map((engineName) => ({
      name: engineName,
      testDir: 'engines',
      fullyParallel: false,
      use: { engineName },
    })),
  ],
  testDir: 'tests',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A second try tells a machine that stood still from a fault; it is named, and few are let pass (decision 089).
  retries: 1,
  // Some sign three people in, and two cores can be slow.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env['CHROMIUM_HEADLESS_PATH'] ?? CHROMIUM,
      args: [
        '--lang=nl-BE',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
