import { brusselsDate, pageSessionSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, DRIES, EVA, FARID, MUNTPUNT } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

describe('GET /api/session', () => {
  const stage = useBff()

  async function sessionOf(employeeUid: string) {
    const browser = stage.bff.browser()
    await browser.signIn(employeeUid)
    const reply = await browser.send('GET', '/api/session')
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    return pageSessionSchema.parse(reply.json)
  }

  it('names the employee, their counters, and the settings of the page', async () => {
    const session = await sessionOf(ANKE)
    expect(session).toMatchObject({
      employee: { uid: ANKE },
      counters: [
        {
          consumerKey: MUNTPUNT,
          name: 'Muntpunt',
          cardSystems: [
            { id: '1', name: 'UiTPAS Regio Aalst', mayRegister: true, mayGrantKansenstatuut: true },
            { id: '3', name: 'Paspartoe', mayRegister: true, mayGrantKansenstatuut: true },
          ],
        },
      ],
      initialCounter: MUNTPUNT,
      today: brusselsDate(new Date()),
      edition: '2018',
      blockOldCard: 'first',
    })
    const minutes = (Date.parse(session.endsAt) - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(29)
    expect(minutes).toBeLessThanOrEqual(30)
  })

  it('tells the day in Brussels', async () => {
    const year = new Date().getFullYear()
    stage.aheadMs = Date.parse(`${year}-12-31T23:00:30Z`) - Date.now()
    expect((await sessionOf(ANKE)).today).toBe(`${year + 1}-01-01`)
  })

  it('names several counters without choosing one', async () => {
    const { counters, initialCounter } = await sessionOf(BILAL)
    expect(counters).toHaveLength(4)
    expect(counters[1]?.name).toBe('Bib De Zandloper & Co')
    expect(initialCounter).toBeUndefined()
  })

  it.each([
    [DRIES, false, false],
    [EVA, true, false],
  ])('says what %s may do', async (uid, mayRegister, mayGrantKansenstatuut) => {
    const [counter] = (await sessionOf(uid)).counters
    expect(counter?.cardSystems).toMatchObject([
      { mayRegister, mayGrantKansenstatuut },
      { mayRegister, mayGrantKansenstatuut },
    ])
  })

  it('knows an employee without a counter', async () => {
    expect(await sessionOf(FARID)).toMatchObject({ counters: [] })
  })

  it('asks the service for the counters once in a session', async () => {
    for (let times = 0; times < 3; times++) await stage.browser.send('GET', '/api/session')
    const calls = stage.bff.sandbox.control.calls()
    expect(calls).toMatchObject([{ call: 'balieList', query: [['uid', ANKE]] }])
  })

  it.each(['', 'nonsense', '__proto__', 'a'.repeat(4000)])('is 401 with the cookie %j', async (id) => {
    const browser = stage.bff.browser()
    browser.cookies.set('balie', id)
    const reply = await browser.send('GET', '/api/session')
    expect(reply).toMatchObject({ status: 401, json: { code: 'SESSION_EXPIRED' } })
    expect(reply.json).not.toHaveProperty('outcome')
  })

  it('fails when the counters cannot be read, and is there again afterwards', async () => {
    spoil(stage, 'balieList', { kind: 'status', status: 502 })
    expect(await stage.browser.send('GET', '/api/session')).toMatchObject({
      status: 502,
      json: { code: 'UITPAS_FAILED' },
    })
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(200)
  })

  it('ends when the service no longer takes the token', async () => {
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
    const calls = stage.bff.sandbox.control.calls().length
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
    expect(stage.bff.sandbox.control.calls()).toHaveLength(calls)
  })
})
