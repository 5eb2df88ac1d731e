import type { Fault } from '@balie/sandbox'
import {
  brusselsDate,
  latestEndDate,
  prolongEndpoint,
  todayEndpoint,
  todaySchema,
  usualEndDate,
} from '@balie/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import { BILAL, EVA, JAN, MIA, MUNTPUNT, ZANDLOPER } from '../../test/people.ts'
import { rawAnswer } from '../../test/raw-answer.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const { path } = prolongEndpoint
const TODAY = brusselsDate(new Date())
const END = usualEndDate(TODAY)
const PIET = 'a0000000-0000-4000-8000-000000000005'
const TODAY_LIST = todayEndpoint.path + todayEndpoint.search
const GREET = 'a0000000-0000-4000-8000-000000000006'

/** An answer about this passholder, without the flag that says whether there is kansenstatuut unless `flags` has it. */
function answerAbout(uid: string, endDate: string, { system = '1', flags = '' } = {}): Fault {
  const passholder =
    `<passHolder><uitIdUser><id>${uid}</id></uitIdUser><cardSystemSpecific><cardSystem><id>${system}</id></cardSystem>` +
    `${flags}<kansenStatuutEndDate>${endDate}T23:59:59+02:00</kansenStatuutEndDate></cardSystemSpecific></passHolder>`
  return rawAnswer(passholder)
}

describe('a kansenstatuut without a new card', () => {
  const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '1500' } })
  const ask = (change: object = {}, by = stage.browser) =>
    by.send('POST', path, {
      uid: PIET,
      cardSystemId: '1',
      kansenStatuutEndDate: END,
      balieConsumerKey: MUNTPUNT,
      ...change,
    })
  const sent = () => stage.bff.sandbox.control.calls().filter(({ call }) => call === 'prolong')
  /** Returns the prolongations of this test: the list of the day has those of earlier tests too. */
  const lines = async (by = stage.browser) => {
    const { prolongations = [] } = todaySchema.parse((await by.send('GET', TODAY_LIST)).json)
    return prolongations.filter(({ at }) => at >= begunAt)
  }
  let begunAt = ''
  beforeEach(() => {
    begunAt = new Date().toISOString()
  })
  const endOf = (uid: string) =>
    stage.bff.sandbox.state.passholder(uid)?.memberships[0]?.kansenstatuut?.endDate

  it.each([PIET, GREET, MIA])('%s gets another end date', async (uid) => {
    const reply = await ask({ uid })
    expect(reply).toMatchObject({ status: 200, json: { kansenStatuutEndDate: END, confirmedBy: 'answer' } })
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(endOf(uid)).toBe(END)
    expect(sent()).toHaveLength(1)
  })

  it.each([
    ['a lost answer', { kind: 'reset', when: 'after' }],
    ['a page of a proxy', { kind: 'status', status: 502, when: 'after' }],
    ['half an answer', { kind: 'truncate' }],
    ['a repeated nonce', { kind: 'oauth', problem: 'nonce_used', when: 'after' }],
  ] as const)('%s is settled by reading the passholder', async (_, fault) => {
    spoil(stage, 'prolong', fault)
    expect(await ask()).toMatchObject({ status: 200, json: { confirmedBy: 'lookup' } })
    expect(endOf(PIET)).toBe(END)
    expect(sent()).toHaveLength(1)
  })

  it('is settled by the end date where the passholder’s answer lacks the flag', async () => {
    for (const [endDate, expected] of [
      [END, { status: 200, json: { confirmedBy: 'lookup' } }],
      ['2021-04-30', { status: 504, json: { code: 'PROLONGATION_UNKNOWN' } }],
    ] as const) {
      for (const said of ['2020-04-30', endDate]) spoil(stage, 'passholder', answerAbout(PIET, said))
      spoil(stage, 'prolong', { kind: 'status', status: 502 })
      expect(await ask()).toMatchObject(expected)
    }
  })

  it.each([
    ['in another card system', { system: '3', flags: '<kansenStatuut>true</kansenStatuut>' }],
    ['without the flag', {}],
    ['of one that expired', { flags: '<kansenStatuutExpired>true</kansenStatuutExpired>' }],
  ])('is sent although the end date is there already %s', async (_, said) => {
    spoil(stage, 'passholder', answerAbout(PIET, END, said))
    expect(await ask()).toMatchObject({ status: 200, json: { confirmedBy: 'answer' } })
    expect(sent()).toHaveLength(1)
  })

  it('isn’t settled by that end date of one that expired, or in another card system', async () => {
    const flags = '<kansenStatuutExpired>true</kansenStatuutExpired>'
    for (const said of [{ flags }, { system: '3' }]) {
      spoil(stage, 'passholder', answerAbout(PIET, '2020-04-30'))
      spoil(stage, 'passholder', answerAbout(PIET, END, said))
      spoil(stage, 'prolong', { kind: 'status', status: 502 })
      expect(await ask()).toMatchObject({ status: 504, json: { code: 'PROLONGATION_UNKNOWN' } })
    }
  })

  it('is neither begun nor settled by an answer about another passholder', async () => {
    spoil(stage, 'passholder', answerAbout(GREET, END))
    expect(await ask()).toMatchObject({ status: 502, json: { code: 'UITPAS_FAILED' } })
    expect(sent()).toEqual([])
    spoil(stage, 'passholder', answerAbout(PIET, '2020-04-30'))
    spoil(stage, 'prolong', { kind: 'status', status: 502 })
    spoil(stage, 'passholder', answerAbout(GREET, END))
    expect(await ask()).toMatchObject({ status: 504, json: { code: 'PROLONGATION_UNKNOWN' } })
  })

  it('is unknown when it can’t be seen, and can be asked again', async () => {
    spoil(stage, 'prolong', { kind: 'reset', when: 'before' })
    expect(await ask()).toMatchObject({ status: 504, json: { code: 'PROLONGATION_UNKNOWN' } })
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['unknown'])
    expect(await ask()).toMatchObject({ status: 200, json: { confirmedBy: 'answer' } })
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['prolonged'])
  })

  it('stays unknown on the list when it is refused after that: the first may still be carried out', async () => {
    spoil(stage, 'prolong', { kind: 'reset', when: 'before' })
    expect(await ask()).toMatchObject({ status: 504 })
    spoil(stage, 'prolong', { kind: 'code', code: 'ACTION_NOT_ALLOWED' })
    expect(await ask()).toMatchObject({ status: 422 })
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['unknown'])
  })

  it('stays done on the list when it is refused after another end date', async () => {
    const endDates = [END, latestEndDate(TODAY)]
    for (const kansenStatuutEndDate of endDates)
      expect(await ask({ kansenStatuutEndDate })).toMatchObject({ status: 200 })
    spoil(stage, 'prolong', { kind: 'code', code: 'ACTION_NOT_ALLOWED' })
    expect(await ask()).toMatchObject({ status: 422 })
    const listed = (await lines()).map(({ kansenStatuutEndDate, outcome }) => [kansenStatuutEndDate, outcome])
    expect(listed.toSorted()).toEqual(endDates.map((endDate) => [endDate, 'prolonged']).toSorted())
  })

  it('is sent once however often it is asked', async () => {
    spoil(stage, 'prolong', { kind: 'delay', ms: 200 })
    const replies = await Promise.all([ask(), ask(), ask()])
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await ask()).toMatchObject({ status: 200, json: { confirmedBy: 'lookup' } })
    expect(sent()).toHaveLength(1)
    expect(await lines()).toHaveLength(1)
  })

  it('is done on the list once the employee was told so, also if it was refused to them before', async () => {
    const lapsed = { count: 1, cardSystemId: 1, kansenStatuutUntil: '2020-12-31' }
    const [person] = stage.bff.sandbox.control.addPassholders(lapsed)
    const who = { uid: person?.uid }
    spoil(stage, 'prolong', { kind: 'code', code: 'ACTION_NOT_ALLOWED' })
    expect(await ask(who)).toMatchObject({ status: 422 })
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['not_prolonged'])
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect(await ask(who, bilal)).toMatchObject({ status: 200 })
    expect(await ask(who)).toMatchObject({ status: 200, json: { confirmedBy: 'lookup' } })
    expect((await lines()).map(({ outcome }) => outcome)).toEqual(['prolonged'])
  })

  it('is not sent when the passholder can’t be read first', async () => {
    spoil(stage, 'passholder', { kind: 'status', status: 500 })
    expect(await ask()).toMatchObject({ status: 502, json: { code: 'UITPAS_FAILED' } })
    expect(sent()).toEqual([])
    expect(await lines()).toEqual([])
  })

  it('is in the list of the day, by card and without a name, and in its CSV', async () => {
    await ask()
    spoil(stage, 'prolong', { kind: 'code', code: 'ACTION_NOT_ALLOWED' })
    await ask({ uid: GREET, kansenStatuutEndDate: latestEndDate(TODAY) })
    const [last, first] = (await lines()).toSorted((a, b) => b.at.localeCompare(a.at))
    expect(first).toMatchObject({
      uitpasNumber: '0930010005013',
      cardSystem: { id: '1', name: 'UiTPAS Regio Aalst' },
      kansenStatuutEndDate: END,
      balieConsumerKey: MUNTPUNT,
      outcome: 'prolonged',
    })
    expect(last).toMatchObject({ uitpasNumber: '0930010006011', outcome: 'not_prolonged' })
    expect(JSON.stringify([last, first])).not.toContain(PIET)
    const csv = await stage.browser.send('GET', TODAY_LIST, undefined, { accept: 'text/csv' })
    const date = END.split('-').toReversed().join('/')
    expect(csv.text).toContain(
      `;Muntpunt;0930 0100 0501 3;Kansenstatuut verlengd tot en met ${date};;;verlengd\r\n`,
    )
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect(await lines(bilal)).toEqual([])
  })

  it('is refused in the service’s words, at the date where it is about that', async () => {
    spoil(stage, 'prolong', { kind: 'code', code: 'INVALID_DATE_CONSTRAINTS' })
    expect(await ask()).toMatchObject({
      status: 422,
      json: { code: 'INVALID_DATE_CONSTRAINTS', field: 'kansenStatuutEndDate' },
    })
    expect(await ask({ uid: JAN })).toMatchObject({
      status: 422,
      json: { code: 'ACTION_NOT_ALLOWED', title: 'UiTPAS laat deze verlenging niet toe' },
    })
    expect(await ask({ uid: 'nobody' })).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_PASSHOLDER_UID' },
    })
    spoil(stage, 'prolong', { kind: 'code', code: 'UNKNOWN_CARD_SYSTEM' })
    expect(await ask()).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_CARD_SYSTEM', title: 'UiTPAS kent dit kaartsysteem niet' },
    })
  })

  it('is not sent with a date that can’t be', async () => {
    const after = `${Number(latestEndDate(TODAY).slice(0, 4)) + 1}-01-01`
    for (const date of ['2020-01-01', after, '31/12/2027', ''])
      expect(await ask({ kansenStatuutEndDate: date })).toMatchObject({
        status: 400,
        json: { code: 'VALIDATION_FAILED' },
      })
    expect(await ask({ kansenStatuutEndDate: after })).toMatchObject({
      json: { errors: [{ field: 'kansenStatuutEndDate', code: 'END_DATE_TOO_LATE' }] },
    })
    for (const cardSystemId of ['', '../1', '1/..', undefined])
      expect((await ask({ cardSystemId })).status).toBe(400)
    expect(sent()).toEqual([])
  })

  it('is for the employee’s own counters that may grant it', async () => {
    expect(await ask({ balieConsumerKey: ZANDLOPER })).toMatchObject({
      status: 403,
      json: { code: 'FORBIDDEN_COUNTER' },
    })
    expect(await ask({ cardSystemId: '5' })).toMatchObject({ status: 403, json: { code: 'ACCESS_DENIED' } })
    const eva = stage.bff.browser()
    await eva.signIn(EVA)
    expect(await ask({}, eva)).toMatchObject({
      status: 403,
      json: { code: 'ACCESS_DENIED', requiredPermission: 'PERMISSION_KANSENSTATUUT - ACTION_CREATE' },
    })
    expect(sent()).toEqual([])
  })

  it('leaves no person in the log', async () => {
    stage.bff.logged.length = 0
    await ask()
    const log = stage.bff.logged.join('')
    expect(log).toContain('"event":"kansenstatuut prolonged","outcome":"ok"')
    for (const text of [PIET, END]) expect(log).not.toContain(text)
  })
})
