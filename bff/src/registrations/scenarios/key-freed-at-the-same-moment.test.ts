import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, JAN, JAN_CARD, JAN_REPLACEMENT, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { recordsEnd, removesRecord } from '../../../test/store-steps.ts'
import { createSealer } from '../../store/sealer.ts'
import { sealStore } from '../../store/sealed-store.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type Store, createStore, type StoreStep, StoreUnavailable } from '../../store/store.ts'
import { addToDay } from '../records/key-lists.ts'
import { createRecord } from '../records/record-steps.ts'
import { keyOfRecord, newRecord } from '../records/registration-record.ts'

const SECRET = 'a secret of at least thirty-two letters'
const NOT_REGISTERED = { outcome: 'not_registered' }
const INVALID = { ...SEED, uid: '' }

const advances = (step: StoreStep) =>
  step.do === 'update' && step.fields.some(([name]) => name === 'progress')

describe('a key that one request frees while another ends it', () => {
  const driver = openSqliteStore(':memory:')
  let store: Store
  let bff: Bff
  let browser: Browser
  let key: string
  /** Something that happens right before a step of this kind, once. */
  let before: { step: (step: StoreStep) => boolean; happens: () => Promise<unknown> } | undefined
  beforeAll(async () => {
    const interrupted = createStore({
      ...driver,
      async together(steps, options) {
        const { step, happens } = before ?? {}
        if (step && steps.some(step)) {
          before = undefined
          await happens?.()
        }
        return driver.together(steps, options)
      },
    })
    store = sealStore(interrupted, createSealer([SECRET]))
    bff = await startBff({ store, environment: { SESSION_SECRET: SECRET } })
  })
  afterAll(async () => {
    await bff.close()
    await driver.close()
  })
  beforeEach(async () => {
    bff.sandbox.control.reset()
    key = randomUUID()
    browser = bff.browser()
    await browser.signIn(ANKE)
    bff.sandbox.control.clearCalls()
  })

  const abandon = () => {
    const { uid, uitpasNumber, balieConsumerKey } = SEED
    return browser.send('POST', `/api/registrations/${key}/abandon`, { uid, uitpasNumber, balieConsumerKey })
  }
  const ask = () => browser.send('GET', `/api/registrations/${key}`)
  /** Its instance died before anything left. */
  const deadOwner = () => {
    const beginning = {
      attempt: randomUUID(),
      phase: 'opened',
      sentAt: new Date(),
      settlesInMs: 1000,
    } as const
    const record = newRecord(JAN_REPLACEMENT, { ...beginning, cardSystemIds: ['1'] })
    return store.together([createRecord({ employeeUid: ANKE, key }, record)])
  }

  it('is abandoned for good, or not at all', async () => {
    await register(browser, INVALID, key)
    let abandoned: unknown
    before = { step: removesRecord, happens: async () => (abandoned = (await abandon()).json) }
    const late = await register(browser, SEED, key)
    expect(abandoned).toMatchObject(NOT_REGISTERED)
    expect(late.status).toBe(422)
    expect(newCardCalls({ bff })).toEqual([])
  })

  it('sends no copy of a request whose refusal is reported at that moment', async () => {
    await register(browser, INVALID, key)
    await register(browser, INVALID, key)
    await browser.send('GET', '/api/session')
    const other = bff.browser()
    await other.signIn(ANKE)
    let refused: unknown
    bff.sandbox.control.addFault({ call: 'balieList', fault: { kind: 'status', status: 502 }, times: 1 })
    before = { step: removesRecord, happens: async () => (refused = (await register(other, SEED, key)).json) }
    const copy = await register(browser, SEED, key)
    expect([refused, copy.json]).toMatchObject([NOT_REGISTERED, NOT_REGISTERED])
    expect(newCardCalls({ bff })).toEqual([])
  })

  it('isn’t used again once it is reported that its dead instance sent nothing', async () => {
    await deadOwner()
    let asked: unknown
    before = { step: removesRecord, happens: async () => (asked = (await ask()).json) }
    const repeat = await register(browser, JAN_REPLACEMENT, key)
    expect([asked, repeat.json]).toMatchObject([NOT_REGISTERED, NOT_REGISTERED])
    expect(newCardCalls({ bff })).toEqual([])
  })

  it('is reported as unknown once it can be used again', async () => {
    await deadOwner()
    before = {
      step: recordsEnd,
      happens: () => store.remove(keyOfRecord({ employeeUid: ANKE, key })),
    }
    expect((await ask()).json).toMatchObject({ outcome: 'unknown' })
  })

  it('isn’t in the list of the day while its dead instance sent nothing', async () => {
    const id = { employeeUid: ANKE, key }
    await deadOwner()
    await store.together([addToDay(id, new Date())])
    const today = async () => (await browser.send('GET', '/api/registrations?state=today')).text
    expect(await today()).not.toContain(key)
    await register(browser, JAN_REPLACEMENT, key)
    expect(await today()).toContain(key)
  })

  describe('whose end the store doesn’t take', () => {
    const away = () => Promise.reject(new StoreUnavailable('away'))

    it('is reported as unknown where a copy can use it: its instance died', async () => {
      await deadOwner()
      before = { step: recordsEnd, happens: away }
      expect((await ask()).json).toMatchObject({ outcome: 'unknown' })
      expect((await register(browser, JAN_REPLACEMENT, key)).status).toBe(201)
    })

    it('is reported as unknown where a copy can use it: nothing could be blocked', async () => {
      const { uitpasNumber } = JAN_REPLACEMENT
      bff.sandbox.control.putCard({ uitpasNumber, status: 'STOCK', passholderUid: null })
      before = { step: recordsEnd, happens: away }
      expect((await register(browser, JAN_REPLACEMENT, key)).json).toMatchObject({ outcome: 'unknown' })
      bff.sandbox.control.reset()
      // Until the settling time is over, its cards are locked.
      const again = async () => (await register(browser, JAN_REPLACEMENT, key)).status
      await expect.poll(again).toBe(201)
    })

    it('is reported as unknown where a copy can use it: the old card was blocked before', async () => {
      bff.sandbox.control.putCard({ uitpasNumber: JAN_CARD, status: 'BLOCKED', passholderUid: JAN })
      const goAway = () => {
        before = { step: ({ key: name }) => /^(?:registration|attempted):/.test(name), happens: goAway }
        return away()
      }
      before = { step: advances, happens: goAway }
      const told = await register(browser, JAN_REPLACEMENT, key)
      before = undefined
      expect(told.json).toMatchObject({ outcome: 'unknown', block: 'already' })
      const again = async () => (await register(browser, JAN_REPLACEMENT, key)).status
      await expect.poll(again).toBe(201)
    })
  })
})
