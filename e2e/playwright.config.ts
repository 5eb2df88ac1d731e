import { defineConfig } from '@playwright/test'
import { OTHER_ENGINES } from './engines/engine.ts'
import type { EngineFixtures } from './engines/test.ts'
import type { WorkerFixtures } from './support/test.ts'

/** The usual Chromium, with a camera. */
export const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

/** The main flows, which are also run before a sandbox that writes each answer in another of the service's styles. */
const MAIN_FLOWS = /(six-reasons|identification|blocking|price)[.]spec[.]ts/

/** The project that reaches every state. */
const STATES = 'states'
/** One worker for each browser with a window, so that it starts once. */
const BY_KEYS = { testDir: 'engines', fullyParallel: false, workers: 1 }

export default defineConfig<object, Pick<WorkerFixtures, 'styleSeed'> & Pick<EngineFixtures, 'engineName'>>({
  projects: [
    // First, since it occupies one worker until the end.
    { name: 'chromium', ...BY_KEYS, testMatch: 'main-flows.spec.ts', use: { engineName: 'chromium' } },
    { name: STATES, testMatch: 'every-state.spec.ts' },
    { name: 'plain', testIgnore: 'every-state.spec.ts' },
    { name: 'varied', testMatch: MAIN_FLOWS, use: { styleSeed: 20 } },
    ...OTHER_ENGINES.map((engineName) => ({
      name: engineName,
      ...BY_KEYS,
      use: { engineName },
      // They draw the states that were reached there.
      dependencies: [STATES],
    })),
  ],
  testDir: 'tests',
  outputDir: '../test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A second try distinguishes a stalled machine from a fault; it is reported, and only a few are allowed (decision
  // 089).
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
