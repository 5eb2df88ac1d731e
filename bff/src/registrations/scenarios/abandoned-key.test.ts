import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, JAN, MUNTPUNT, OOSTKAAI, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const ABOUT = { uid: SEED.uid, uitpasNumber: SEED.uitpasNumber, balieConsumerKey: MUNTPUNT }
const NOT_REGISTERED = { status: 422, json: { code: 'NOT_REGISTERED', outcome: 'not_registered' } }
const REGISTERED = { status: 200, json: { outcome: 'registered', uid: SEED.uid } }

describe('POST /api/registrations/{key}/abandon', () => {
  const stage = useBff()
  const abandon = (key: string, about: unknown = ABOUT) =>
    stage.browser.send('POST', `/api/registrations/${key}/abandon`, about)
  const ask = (key: string) => stage.browser.send('GET', `/api/registrations/${key}`)
  const giveCard = (passholderUid: string) =>
    stage.bff.sandbox.control.putCard({
      uitpasNumber: SEED.uitpasNumber,
      status: 'ACTIVE',
      passholderUid,
    })

  it('ends a key that never arrived: a late request gets that end and sends nothing', async () => {
    const key = randomUUID()
    expect(await abandon(key)).toMatchObject(NOT_REGISTERED)
    expect(await register(stage.browser, SEED, key)).toMatchObject(NOT_REGISTERED)
    expect(await register(stage.browser, { ...SEED, uid: JAN }, key)).toMatchObject(NOT_REGISTERED)
    expect(await ask(key)).toMatchObject(NOT_REGISTERED)
    expect(await abandon(key)).toMatchObject(NOT_REGISTERED)
    expect(newCardCalls(stage)).toEqual([])
    expect((await register(stage.browser, SEED)).status).toBe(201)
  })

  it('lets either the request or the abandoning win, never both, when they come at the same moment', async () => {
    for (let times = 0; times < 12; times++) {
      stage.bff.sandbox.control.reset()
      await stage.bff.forgetCards()
      stage.bff.sandbox.control.clearCalls()
      const key = randomUUID()
      const [sent, abandoned] = await Promise.all([register(stage.browser, SEED, key), abandon(key)])
      const committed = newCardCalls(stage).length === 1
      const told = { outcome: committed ? 'registered' : 'not_registered' }
      expect([sent.json, abandoned.json]).toMatchObject([told, told])
    }
  })

  it('returns the outcome of a key that did arrive, and waits for a running one', async () => {
    const [done, running] = [randomUUID(), randomUUID()]
    await register(stage.browser, SEED, done)
    expect(await abandon(done)).toMatchObject({ ...REGISTERED, json: { confirmedBy: 'answer' } })

    stage.bff.sandbox.control.reset()
    await stage.bff.forgetCards()
    spoil(stage, 'newCard', { kind: 'delay', ms: 1500, when: 'after' })
    const sent = register(stage.browser, SEED, running)
    await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
    expect(await abandon(running)).toMatchObject({ ...REGISTERED, json: { confirmedBy: 'answer' } })
    expect((await sent).status).toBe(201)
  })

  it('tells a refusal and an unknown outcome as they are', async () => {
    const [refused, unknown] = [randomUUID(), randomUUID()]
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_FAILED' })
    await register(stage.browser, SEED, refused)
    expect(await abandon(refused)).toMatchObject({ status: 422, json: { code: 'ACTION_FAILED' } })
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    await register(stage.browser, SEED, unknown)
    expect(await abandon(unknown)).toMatchObject({ status: 504, json: { outcome: 'unknown' } })
  })

  it('also ends a key under which definitely nothing was sent', async () => {
    const key = randomUUID()
    spoil(stage, 'newCard', { kind: 'oauth', problem: 'signature_invalid' })
    expect((await register(stage.browser, SEED, key)).status).toBe(502)
    expect(await abandon(key)).toMatchObject(NOT_REGISTERED)
    expect(await register(stage.browser, SEED, key)).toMatchObject(NOT_REGISTERED)
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('compares with the card itself: active and theirs is registered', async () => {
    const [theirs, other] = [randomUUID(), randomUUID()]
    giveCard(SEED.uid)
    expect(await abandon(theirs)).toMatchObject({ ...REGISTERED, json: { confirmedBy: 'lookup' } })
    giveCard(JAN)
    expect(await abandon(other)).toMatchObject(NOT_REGISTERED)
  })

  it('ends it also while the card can’t be looked up, and looks it up the next time', async () => {
    const key = randomUUID()
    giveCard(SEED.uid)
    spoil(stage, 'retrieve', { kind: 'status', status: 502 })
    expect(await abandon(key)).toMatchObject(NOT_REGISTERED)
    expect(await ask(key)).toMatchObject(REGISTERED)
  })

  it('ends it also for a counter that is no longer the employee’s, which isn’t named to the service', async () => {
    const key = randomUUID()
    await stage.browser.send('GET', '/api/session')
    stage.bff.sandbox.control.clearCalls()
    expect(await abandon(key, { ...ABOUT, balieConsumerKey: OOSTKAAI })).toMatchObject(NOT_REGISTERED)
    const named = stage.bff.sandbox.control.calls().flatMap(({ query }) => query)
    expect(named).toContainEqual(['balieConsumerKey', MUNTPUNT])
    expect(named).not.toContainEqual(['balieConsumerKey', OOSTKAAI])
  })

  it('is one employee’s own: another’s request with the same key goes on', async () => {
    const key = randomUUID()
    await abandon(key)
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect((await register(bilal, SEED, key)).status).toBe(201)
  })

  it('stays on the list of open ends until it was seen, on any machine', async () => {
    const key = randomUUID()
    await abandon(key)
    const keys = async () => (await stage.browser.send('GET', '/api/registrations?state=unsettled')).text
    await stage.browser.send('POST', '/api/registrations/told', { keys: [key.toUpperCase()] })
    await expect.poll(keys).not.toContain(key)
  })

  it('needs a session, a key and a body', async () => {
    const key = randomUUID()
    expect(await abandon('nonsense')).toMatchObject({ status: 404, json: { code: 'UNKNOWN_KEY' } })
    expect(await abandon(key, { uid: SEED.uid })).toMatchObject({ status: 400 })
    const nobody = stage.bff.browser()
    expect((await nobody.send('POST', `/api/registrations/${key}/abandon`, ABOUT)).status).toBe(401)
    expect((await register(stage.browser, SEED, key)).status).toBe(201)
  })

  it.each([
    ['several counters', BILAL, ABOUT],
    ['one counter, which isn’t named', ANKE, { ...ABOUT, balieConsumerKey: undefined }],
  ])(
    'looks the card up in a session that has asked nothing before, of an employee with %s',
    async (_, employee, about) => {
      giveCard(SEED.uid)
      const fresh = stage.bff.browser()
      await fresh.signIn(employee)
      stage.bff.sandbox.control.clearCalls()
      const path = `/api/registrations/${randomUUID()}/abandon`
      expect(await fresh.send('POST', path, about)).toMatchObject({
        ...REGISTERED,
        json: { confirmedBy: 'lookup' },
      })
    },
  )
})
