import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema, todaySchema } from '@balie/shared'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { recordKey } from '../../store/record-key.ts'
import { createSealer } from '../../store/sealer.ts'
import { sealStore } from '../../store/sealed-store.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import type { Store } from '../../store/store.ts'

const SECRET = 'a secret of at least thirty-two letters'
const UNKNOWN = { status: 504, json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' } }

describe('a record that this version can’t read', () => {
  const driver = openSqliteStore(':memory:')
  let store: Store
  let bff: Bff
  let browser: Browser
  let key: string
  beforeAll(async () => {
    store = sealStore(driver, createSealer([SECRET]))
    bff = await startBff({ store, environment: { SESSION_SECRET: SECRET } })
  })
  afterAll(() => bff.close())
  beforeEach(async () => {
    bff.sandbox.control.reset()
    browser = bff.browser()
    await browser.signIn(ANKE)
    key = randomUUID()
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'code', code: 'ACTION_FAILED' } })
    expect((await register(browser, SEED, key)).status).toBe(422)
    // Nothing more is written to the record after this.
    await browser.send('POST', '/api/registrations/told', { keys: [key] })
    await expect.poll(async () => (await driver.read(record()))?.fields).toHaveProperty('told')
    bff.sandbox.control.clearCalls()
  })

  const record = () => recordKey('registration', ANKE, key)
  const about = { uid: SEED.uid, uitpasNumber: SEED.uitpasNumber, balieConsumerKey: SEED.balieConsumerKey }
  const change = {
    'has an end of a kind that is newer': () =>
      store.update(record(), { settled: JSON.stringify({ outcome: 'undone', block: 'done' }) }),
    'is of a shape that is newer': () => store.update(record(), { order: JSON.stringify({ version: 2 }) }),
    'is sealed with another secret': async () => {
      const fields = (await store.read(record()))?.fields ?? {}
      const other = sealStore(driver, createSealer(['another secret of thirty-two letters and more']))
      await other.put(record(), fields, 60_000)
    },
  }

  it.each(Object.entries(change))('%s: unknown for every request, and left as it is', async (_, make) => {
    await make()
    // A look-up would find it registered, and write that over what the other version wrote.
    const { uid, uitpasNumber } = SEED
    bff.sandbox.control.putCard({ uitpasNumber, status: 'ACTIVE', passholderUid: uid })
    const before = await driver.read(record())
    expect(await browser.send('GET', `/api/registrations/${key}`)).toMatchObject(UNKNOWN)
    expect(await register(browser, SEED, key)).toMatchObject(UNKNOWN)
    expect(await register(browser, { ...SEED, uid: '' }, key)).toMatchObject(UNKNOWN)
    expect(await browser.send('POST', `/api/registrations/${key}/abandon`, about)).toMatchObject(UNKNOWN)
    await browser.send('POST', '/api/registrations/told', { keys: [key] })
    await browser.send('GET', '/api/registrations?state=unsettled')
    await browser.send('GET', '/api/registrations?state=today')
    expect((await driver.read(record()))?.fields).toEqual(before?.fields)
    expect(newCardCalls({ bff })).toEqual([])
  })

  it('stays on the list, and is shown as unknown as far as it can be read', async () => {
    await driver.removeField(record(), 'told')
    await store.put(recordKey('open', ANKE), { x: key }, 60_000)
    await change['has an end of a kind that is newer']()
    const list = await browser.send('GET', '/api/registrations?state=unsettled')
    const { registrations } = openRegistrationsSchema.parse(list.json)
    expect(registrations.find((one) => one.key === key)).toMatchObject({
      uid: SEED.uid,
      uitpasNumber: SEED.uitpasNumber,
      outcome: 'unknown',
    })
    const { unreadable: before = 0 } = openRegistrationsSchema.parse(list.json)
    await change['is of a shape that is newer']()
    const { status, json } = await browser.send('GET', '/api/registrations?state=unsettled')
    expect(status).toBe(200)
    expect(openRegistrationsSchema.parse(json).unreadable).toBeGreaterThan(before)
    expect(Object.values((await store.read(recordKey('open', ANKE)))?.fields ?? {})).toContain(key)
    expect((await browser.send('POST', `/api/registrations/${key}/close`)).status).toBe(504)
  })

  it('is left out of the day’s list only where nothing of it can be read', async () => {
    const keysOfToday = async () => {
      const { json } = await browser.send('GET', '/api/registrations?state=today')
      return todaySchema.parse(json).registrations.map((one) => one.key)
    }
    await change['has an end of a kind that is newer']()
    expect(await keysOfToday()).toContain(key)
    await change['is of a shape that is newer']()
    expect(await keysOfToday()).not.toContain(key)
  })

  it('is counted on the list also where the list itself was written with another secret', async () => {
    const other = sealStore(driver, createSealer(['another secret of thirty-two letters and more']))
    await driver.remove(recordKey('open', ANKE))
    await other.put(recordKey('open', ANKE), { x: randomUUID(), y: randomUUID() }, 60_000)
    const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
    expect(json).toEqual({ registrations: [], unreadable: 2 })
    expect(Object.keys((await driver.read(recordKey('open', ANKE)))?.fields ?? {})).toHaveLength(2)
  })
})
