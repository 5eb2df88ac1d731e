import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, KAREL, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { createSealer } from '../../store/sealer.ts'
import { sealStore } from '../../store/sealed-store.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore, StoreUnavailable } from '../../store/store.ts'

const OLD = 'an old secret of at least thirty-two letters'
const NEW = 'a new secret of at least thirty-two letters'

/** Two instances with one service and one store; while one is cut off, no answer reaches it, as if it had died. */
describe('two instances', () => {
  const driver = openSqliteStore(':memory:')
  let one: Bff
  let other: Bff
  let cutOff: 'not at all' | 'what it is told' | 'both ways' = 'not at all'
  const burials: (() => void)[] = []
  const dying = createStore({
    ...driver,
    async together(steps) {
      const isAboutRegistrations = steps.some(({ key }) => !/^(?:session|limit)/.test(key))
      if (cutOff === 'not at all' || !isAboutRegistrations) return driver.together(steps)
      if (cutOff === 'what it is told') await driver.together(steps)
      return new Promise((_, reject) => burials.push(() => reject(new StoreUnavailable('dead'))))
    },
  })
  const open = async (browser: Browser) =>
    (await browser.send('GET', '/api/registrations?state=unsettled')).text
  const newCards = () => newCardCalls({ bff: one })

  beforeAll(async () => {
    one = await startBff({
      store: sealStore(dying, createSealer([OLD, NEW])),
      environment: { SESSION_SECRET: `${OLD},${NEW}`, UITPAS_TIMEOUT_MS: '4000' },
    })
    other = await startBff({
      store: sealStore(driver, createSealer([NEW, OLD])),
      environment: { SESSION_SECRET: `${NEW},${OLD}`, UITPAS_API_URL: one.sandbox.apiUrl },
    })
  })
  afterAll(async () => {
    cutOff = 'not at all'
    for (const bury of burials) bury()
    await Promise.all([one.close(), other.close()])
    await driver.close()
  })

  let here: Browser
  let there: Browser
  beforeEach(async () => {
    one.sandbox.control.reset()
    here = one.browser()
    await here.signIn(ANKE)
    there = here.at(other.origin)
    await there.send('GET', '/api/session')
    one.sandbox.control.clearCalls()
  })
  // The sandbox forgets its cards before each test and the store doesn't: each gets another number.
  let made = 0
  function card(): string {
    made += 1
    return (
      one.sandbox.control.bulk({ cards: made, cardSystemId: 1, counterId: SEED.balieConsumerKey }).at(-1) ??
      ''
    )
  }

  it('send one newCard for one key and tell the same, also while a secret is replaced', async () => {
    const [key, wish] = [randomUUID(), { ...SEED, uitpasNumber: card() }]
    one.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 300 } })
    const [first, second] = await Promise.all([register(here, wish, key), register(there, wish, key)])
    expect(first).toMatchObject({ status: 201, json: { confirmedBy: 'answer' } })
    expect([second.status, second.json]).toEqual([first.status, first.json])
    expect(newCards()).toHaveLength(1)
  })

  it('share drafts, open registrations and locks, also while a secret is replaced', async () => {
    const [key, wish] = [randomUUID(), { ...SEED, uid: KAREL, uitpasNumber: card() }]
    await here.send('PUT', '/api/draft', { uid: 'a' })
    one.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset', when: 'before' } })
    expect((await register(here, wish, key)).status).toBe(504)
    expect((await there.send('GET', '/api/session')).json).toMatchObject({ draft: { uid: 'a' } })
    const { json } = await there.send('GET', '/api/registrations?state=unsettled')
    expect(json).toMatchObject({
      registrations: expect.arrayContaining([
        expect.objectContaining({ key, outcome: 'unknown' }),
      ]) as unknown,
    })
    expect(await register(there, wish)).toMatchObject({
      status: 409,
      json: { code: 'REGISTRATION_IN_PROGRESS' },
    })
    expect(newCards()).toHaveLength(1)
  })

  it('settle what the other was doing when it died, whether it was sent or only written down', async () => {
    const [sent, unsent] = [randomUUID(), randomUUID()]
    const [sentWish, unsentWish] = [
      { ...SEED, uitpasNumber: card() },
      { ...SEED, uitpasNumber: card(), reason: 'LOSS_THEFT', uid: 'a0000000-0000-4000-8000-000000000002' },
    ]
    one.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 3500, when: 'after' } })
    const unanswered = [register(here, sentWish, sent).catch(() => undefined)]
    await expect.poll(newCards).toMatchObject([{ committed: true }])
    // The instance dies once the other registration is recorded, before it gets the acknowledgement; from then on none
    // of its writes arrive.
    cutOff = 'what it is told'
    unanswered.push(register(here, unsentWish, unsent).catch(() => undefined))
    await expect.poll(() => open(there)).toContain(unsent)
    cutOff = 'both ways'

    await Promise.all([
      expect
        .poll(() => there.send('GET', `/api/registrations/${sent}`))
        .toMatchObject({ status: 200, json: { confirmedBy: 'lookup' } }),
      expect
        .poll(() => there.send('GET', `/api/registrations/${unsent}`))
        .toMatchObject({ status: 422, json: { code: 'NOT_REGISTERED', outcome: 'not_registered' } }),
    ])
    expect(newCards()).toHaveLength(1)
    expect(await register(there, unsentWish)).toMatchObject({ status: 201 })
    expect(unanswered).toHaveLength(2)
  })
})
