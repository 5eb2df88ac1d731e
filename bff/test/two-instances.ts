import { randomUUID } from 'node:crypto'
import type { ExpectStatic } from 'vitest'
import { openSqliteStore } from '../src/store/sqlite-store.ts'
import { type Store, createStore } from '../src/store/store.ts'
import type { Browser } from './browser.ts'
import { ANKE } from './people.ts'
import { freshOrder } from './registering.ts'
import { type Bff, startApp, startBff } from './start-bff.ts'

export type Together = Store['together']

interface TwoOptions {
  /** How the first instance changes the store: as a suspended process does, which goes on after its lease has lapsed. */
  here?: (driver: Store) => Together
  /** How the other instance changes the store. */
  there?: (driver: Store) => Together
  environment?: Record<string, string>
}

/** Two instances with one store and one service, and browsers of one session, one at each. */
export interface TwoInstances {
  bff: Bff
  here: Browser
  there: Browser
  close: () => Promise<void>
}

/** Starts two instances that share a store in memory, and signs ANKE in at both. */
export async function startTwo(options: TwoOptions = {}): Promise<TwoInstances> {
  const driver = openSqliteStore(':memory:')
  const environment = options.environment ?? {}
  const changedBy = (together: TwoOptions['here']) =>
    together ? createStore({ ...driver, together: together(driver) }) : driver
  const bff = await startBff({ store: changedBy(options.here), environment })
  const other = await startApp(bff.sandbox, { store: changedBy(options.there), environment })
  const here = bff.browser()
  await here.signIn(ANKE)
  await here.send('GET', '/api/session')
  return {
    bff,
    here,
    there: here.at(other.origin),
    async close() {
      await Promise.all([bff.close(), other.close()])
      await driver.close()
    },
  }
}

/** Starts two instances, and prepares an order that the first one gets and the other one is asked about. */
export async function startTwoForOrder(options: TwoOptions) {
  const two = await startTwo(options)
  const { bff, there } = two
  const order = freshOrder({ bff })
  bff.sandbox.control.clearCalls()
  const key = randomUUID()
  return {
    ...two,
    key,
    ...order,
    /** Asks the other instance for the outcome. */
    ask: () => there.send('GET', `/api/registrations/${key}`),
    /** Resolves once nothing has been heard of the first instance for as long as its lease. */
    untilSilent: (expect: ExpectStatic) =>
      expect
        .poll(async () => (await there.send('GET', '/api/registrations?state=unsettled')).json)
        .toMatchObject({ registrations: [{ key, running: false }] }),
  }
}
