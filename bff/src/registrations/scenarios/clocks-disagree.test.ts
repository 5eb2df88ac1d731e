import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema } from '@balie/shared'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, JAN_REPLACEMENT, SEED } from '../../../test/people.ts'
import { register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { storeDrivers } from '../../../test/store-drivers.ts'
import { recordKey } from '../../store/record-key.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import type { Store } from '../../store/store.ts'

const SETTLE_MS = 30_000
const UNKNOWN = { status: 504, json: { outcome: 'unknown' } }

/** Two instances on one store; the clock of the other is ahead, and its settling time is shorter. */
describe.each(Object.entries(storeDrivers))('clocks that disagree, with the store in %s', (_, start) => {
  let stores: Awaited<ReturnType<typeof start>>
  let one: Bff
  let other: Bff
  let here: Browser
  let there: Browser
  let stepMs = 0
  const settling = (ms: number) => ({ UITPAS_TIMEOUT_MS: '1000', UITPAS_SETTLE_MS: String(ms) })

  beforeAll(async () => {
    stores = await start()
    one = await startBff({
      store: stores.one,
      environment: settling(SETTLE_MS),
      clock: () => new Date(Date.now() + stepMs),
    })
    other = await startBff({
      store: stores.other,
      environment: { ...settling(0), UITPAS_API_URL: one.sandbox.apiUrl },
      clock: () => new Date(Date.now() + 120_000),
    })
    here = one.browser()
    await here.signIn(ANKE)
    there = here.at(other.origin)
    await there.send('GET', '/api/session')
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await Promise.all([stores.one.close(), stores.other.close()])
    await stores.end()
  })

  const ask = (browser: Browser, key: string) => browser.send('GET', `/api/registrations/${key}`)

  it('settle nothing before the time that the sender wrote down is over', async () => {
    const key = randomUUID()
    one.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'before' } })
    expect(await register(here, SEED, key)).toMatchObject(UNKNOWN)
    expect(await ask(there, key)).toMatchObject(UNKNOWN)
    stepMs = 120_000
    expect(await ask(here, key)).toMatchObject(UNKNOWN)
    stepMs = 0
    const { json } = await there.send('GET', '/api/registrations?state=unsettled')
    const [listed] = openRegistrationsSchema.parse(json).registrations
    expect(listed).toMatchObject({ key, outcome: 'unknown' })
    expect(listed?.settlesInMs).toBeGreaterThan(SETTLE_MS / 2)
  })

  it('settle no block either', async () => {
    const key = randomUUID()
    one.sandbox.control.addFault({ call: 'block', fault: { kind: 'reset', when: 'before' } })
    const open = { status: 504, json: { code: 'BLOCK_UNKNOWN', block: 'unknown' } }
    expect(await register(here, JAN_REPLACEMENT, key)).toMatchObject(open)
    expect(await ask(there, key)).toMatchObject(open)
  })
})

describe('a lease that lapses while its owner lives', () => {
  let store: Store
  let bff: Bff
  beforeAll(async () => {
    store = openSqliteStore(':memory:')
    bff = await startBff({ store, environment: { UITPAS_TIMEOUT_MS: '8000' } })
  })
  afterAll(() => bff.close())

  it('is taken again, and a running registration isn’t looked up', async () => {
    const browser = bff.browser()
    await browser.signIn(ANKE)
    const key = randomUUID()
    const lease = recordKey('lease', ANKE, key)
    const isHeld = async () => (await store.read(lease)) !== undefined
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 4500 } })
    const running = register(browser, SEED, key)
    await expect.poll(isHeld).toBe(true)
    await store.remove(lease)
    await expect.poll(isHeld).toBe(true)
    const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
    expect(json).toMatchObject({ registrations: [{ key, running: true }] })
    expect(await running).toMatchObject({ status: 201, json: { confirmedBy: 'answer' } })
    expect(await isHeld()).toBe(false)
  })
})
