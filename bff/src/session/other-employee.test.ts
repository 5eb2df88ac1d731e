import { randomUUID } from 'node:crypto'
import { endpoints } from '@balie/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, BILAL, JAN, JAN_CARD, MUNTPUNT, SEED } from '../../test/people.ts'
import { newCardCalls } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const OF_ANKE = { 'balie-employee': ANKE }
const DRAFT = { uid: JAN, voucherNumber: 'of Bilal' }
const PLACES = Object.values(endpoints)
  .filter(({ path }) => !path.startsWith('/auth'))
  .map(({ method, path }) => [method, path.replace(':key', randomUUID())] as const)

describe('a page that another employee than the session’s filled in', () => {
  const stage = useBff()
  let bilal: Browser
  beforeEach(async () => {
    bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    stage.bff.sandbox.control.clearCalls()
  })

  it.each(PLACES)('gets nothing by %s %s', async (method, path) => {
    const body = method === 'GET' ? undefined : { ...SEED, identification: JAN_CARD }
    const reply = await bilal.send(method, path, body, { ...OF_ANKE, 'idempotency-key': randomUUID() })
    const isRegistration = method === 'POST' && path === '/api/registrations'
    expect(reply).toMatchObject({ status: 409, json: { code: 'OTHER_EMPLOYEE' } })
    if (isRegistration) expect(reply.json).toHaveProperty('outcome', 'not_registered')
    else expect(reply.json).not.toHaveProperty('outcome')
    expect(stage.bff.sandbox.control.calls()).toEqual([])
  })

  it('leaves the colleague’s draft and counter alone', async () => {
    await bilal.send('PUT', '/api/draft', DRAFT)
    await bilal.send('PUT', '/api/draft', { uid: 'x' }, OF_ANKE)
    await bilal.send('DELETE', '/api/draft', undefined, OF_ANKE)
    await bilal.send('PUT', '/api/session/counter', { consumerKey: MUNTPUNT }, OF_ANKE)
    const { json } = await bilal.send('GET', '/api/session')
    expect(json).toMatchObject({ draft: DRAFT })
    expect(json).not.toHaveProperty('initialCounter')
  })

  it('signs no one out', async () => {
    const reply = await bilal.send('POST', '/auth/logout', {}, OF_ANKE)
    expect(reply).toMatchObject({ status: 409, json: { code: 'OTHER_EMPLOYEE' } })
    expect((await bilal.send('GET', '/api/session')).status).toBe(200)
  })

  it('learns nothing about a registration that its own employee sent', async () => {
    const key = { 'idempotency-key': randomUUID() }
    expect(
      (await stage.browser.send('POST', '/api/registrations', SEED, { ...key, ...OF_ANKE })).status,
    ).toBe(201)
    const reply = await bilal.send('POST', '/api/registrations', SEED, { ...key, ...OF_ANKE })
    expect(reply).toMatchObject({ status: 409, json: { code: 'OTHER_EMPLOYEE' } })
    expect(reply.json).not.toHaveProperty('outcome')
  })

  it.each(['%', '%C3%28', 'é', '', ANKE.toUpperCase()])('refuses the name “%s”', async (named) => {
    const reply = await bilal.send('POST', '/api/registrations', SEED, {
      'balie-employee': named,
      'idempotency-key': randomUUID(),
    })
    expect(reply).toMatchObject({
      status: 409,
      json: { code: 'OTHER_EMPLOYEE', outcome: 'not_registered' },
    })
  })

  describe.each(['%', `${ANKE}, ${ANKE}`])('and that is named “%s”, garbled on the way', (named) => {
    const send = (as: string, key: string) =>
      stage.browser.send('POST', '/api/registrations', SEED, { 'idempotency-key': key, 'balie-employee': as })

    it('isn’t told that nothing was registered where the session’s employee did so', async () => {
      const key = randomUUID()
      expect((await send(ANKE, key)).status).toBe(201)
      const repeat = await send(named, key)
      expect(repeat).toMatchObject({ status: 409, json: { code: 'OTHER_EMPLOYEE' } })
      expect(repeat.json).not.toHaveProperty('outcome')
    })

    it('sends nothing later either, once it was told that nothing was registered', async () => {
      const key = randomUUID()
      expect((await send(named, key)).json).toHaveProperty('outcome', 'not_registered')
      expect(await send(ANKE, key)).toMatchObject({ status: 422, json: { outcome: 'not_registered' } })
      expect(newCardCalls(stage)).toEqual([])
    })
  })

  it('affects no one else: its own employee goes on, in words of every language', async () => {
    const own = await stage.browser.send('POST', '/api/cards', AT_MUNTPUNT, OF_ANKE)
    expect(own.status).toBe(200)
    for (const [language, words] of [
      ['nl', 'iemand anders'],
      ['fr', 'Quelqu’un d’autre'],
      ['en', 'Somebody else'],
      ['de', 'jemand anders'],
    ] as const) {
      const { json } = await bilal.send('POST', '/api/cards', AT_MUNTPUNT, {
        ...OF_ANKE,
        'accept-language': language,
      })
      expect((json as { title: string }).title).toContain(words)
    }
  })
})

const AT_MUNTPUNT = { uitpasNumber: '0930020000103', balieConsumerKey: MUNTPUNT }
