import type { AddressInfo } from 'node:net'
import { type Sandbox, startSandbox, type StyleWish } from '@balie/sandbox'
import pino from 'pino'
import { createApp } from '../src/app.ts'
import { createHttpServer } from '../src/http/http-server.ts'
import { describeError } from '../src/http/logging.ts'
import { createRunningWork } from '../src/http/running-work.ts'
import { type Config, readConfig } from '../src/config/config.ts'
import { createSealer } from '../src/store/sealer.ts'
import { sealStore } from '../src/store/sealed-store.ts'
import { thisMachine } from '../src/store/machine-time.ts'
import { openSqliteStore } from '../src/store/sqlite-store.ts'
import { type Store, createStore } from '../src/store/store.ts'
import { requestMarks } from '../src/tracing/current-request.ts'
import { passOnTraces, type Tracing } from '../src/tracing/tracing.ts'
import { createHttpClient } from '../src/uitpas/http/http-client.ts'
import { type Browser, createBrowser } from './browser.ts'
import { sandboxStyle } from './sandbox-style.ts'

/** The real application on a port of its own. */
export interface RunningApp {
  origin: string
  /** All that was logged, as lines of JSON. */
  logged: string[]
  browser(): Browser
  /** Forgets all earlier attempts to register cards, for a sandbox whose data was reset. */
  forgetCards(): Promise<void>
  /** The keys of all records that were ever written to its own store. */
  records(): string[]
  close(): Promise<void>
}

/** The same, with a sandbox of its own as the service. */
export interface Bff extends RunningApp {
  sandbox: Sandbox
}

/** The service that the application calls, and its credentials there. */
interface Upstream {
  apiUrl: string
  consumerKey: string
  consumerSecret: string
}

export interface BffOptions {
  environment?: Record<string, string>
  /** The store to use instead of one of its own in memory. */
  store?: Store
  clock?: () => Date
  tracing?: Tracing
  edition?: '2018' | '2020'
  /** Style of the sandbox's answers; by default that of this test run. */
  style?: StyleWish
}

/** Starts the application with a sandbox behind it. */
export async function startBff(options: BffOptions = {}): Promise<Bff> {
  const clock = options.clock ?? (() => new Date())
  const style = options.style ?? sandboxStyle()
  const sandbox = await startSandbox({ clock, edition: options.edition ?? '2018', style })
  const app = await startApp(sandbox, options)
  return { ...app, sandbox, close: () => Promise.all([app.close(), sandbox.close()]).then(() => undefined) }
}

/** Starts the application with another service behind it. */
export async function startApp(upstream: Upstream, options: BffOptions = {}): Promise<RunningApp> {
  const clock = options.clock ?? (() => new Date())
  const server = createHttpServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  const config = settings({
    PUBLIC_URL: origin,
    UITPAS_API_URL: upstream.apiUrl,
    UITPAS_CONSUMER_KEY: upstream.consumerKey,
    UITPAS_CONSUMER_SECRET: upstream.consumerSecret,
    UITPAS_EDITION: options.edition ?? '2018',
    UITPAS_TIMEOUT_MS: '3000',
    UITPAS_SETTLE_MS: '1000',
    // One employee does here in a moment a week's work of a counter.
    RATE_LIMIT_REQUESTS_PER_MINUTE: '100000',
    RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '100000',
    RATE_LIMIT_UNKNOWN_PER_HOUR: '100000',
    ...options.environment,
  })

  const logged: string[] = []
  const logger = pino(
    { level: 'debug', base: null, mixin: requestMarks },
    { write: (line: string) => void logged.push(line) },
  )
  const tracing = options.tracing ?? passOnTraces()
  // The store's own time runs ahead as far as the clock of a test does.
  const uptimeMs = () => thisMachine.uptimeMs() + clock().getTime() - Date.now()
  const driver = openSqliteStore(':memory:', { ...thisMachine, uptimeMs })
  const cardRecords = new Set<string>()
  const records = new Set<string>()
  const ownStore = sealStore(noting(driver, { cardRecords, records }), createSealer(config.sessionSecrets))
  const http = createHttpClient({ deadlineMs: config.uitpasTimeoutMs, proxies: config.proxies })
  const store = options.store ?? ownStore
  const work = createRunningWork((error) => logger.error({ error: describeError(error) }))
  const pageDirectory = import.meta.dirname
  server.on('request', createApp({ config, store, http, logger, tracing, clock, work, pageDirectory }))

  return {
    origin,
    logged,
    browser: () => createBrowser(origin),
    records: () => [...records],
    async forgetCards() {
      for (const key of cardRecords) await driver.remove(key)
      cardRecords.clear()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await work.finished()
      await http.close()
      await ownStore.close()
    },
  }
}

/** Notes which records are made, and those about cards. */
function noting(
  driver: Store,
  { cardRecords, records }: { cardRecords: Set<string>; records: Set<string> },
): Store {
  return createStore({
    ...driver,
    together(steps, options) {
      for (const { key } of steps) {
        records.add(key)
        if (/^(?:lock|attempted):/.test(key)) cardRecords.add(key)
      }
      return driver.together(steps, options)
    },
  })
}

function settings(environment: Record<string, string>): Config {
  const result = readConfig(environment)
  if (result.kind === 'wrong') throw new Error(result.mistakes.join('\n'))
  return result.config
}
