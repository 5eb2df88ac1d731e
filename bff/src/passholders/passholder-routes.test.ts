import type { Fault } from '@balie/sandbox'
import { endpoints, problemSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, JAN, JAN_CARD, MUNTPUNT, ZANDLOPER } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const { identify, passholder } = endpoints
const byNumber = {
  path: identify.path,
  body: { identification: JAN_CARD, balieConsumerKey: MUNTPUNT },
  call: 'retrieve',
}
const byUid = { path: passholder.path, body: { uid: JAN, balieConsumerKey: MUNTPUNT }, call: 'passholder' }

/** Answers that a look-up cannot use. */
const USELESS: [string, Fault][] = [
  ['500 with HTML', { kind: 'status', status: 500 }],
  ['502 of a proxy', { kind: 'status', status: 502 }],
  ['200 with HTML', { kind: 'status', status: 200 }],
  ['an empty 200', { kind: 'empty' }],
  ['a 404 without a code', { kind: 'empty', status: 404 }],
  ['a 200 with nothing but a code', { kind: 'code', code: 'UNKNOWN_IDENTIFICATION', httpStatus: 200 }],
  ['truncated XML', { kind: 'truncate' }],
  ['2 MiB of XML', { kind: 'huge', bytes: 2 * 1024 * 1024 }],
  ['XML with a DOCTYPE', { kind: 'doctype' }],
  ['Latin-1 bytes', { kind: 'latin1' }],
  ['a reset', { kind: 'reset' }],
  ['no answer in time', { kind: 'delay', ms: 60_000 }],
  ['401 signature_invalid', { kind: 'oauth', problem: 'signature_invalid' }],
  ['401 timestamp_refused', { kind: 'oauth', problem: 'timestamp_refused' }],
  ['401 nonce_used', { kind: 'oauth', problem: 'nonce_used' }],
]

describe.each([byNumber, byUid])('POST $path', ({ path, body, call }) => {
  const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '700' } })
  const ask = (change: object = {}, headers = {}) =>
    stage.browser.send('POST', path, { ...body, ...change }, headers)

  it('gives the passholder; nothing of it is kept by a browser or a proxy', async () => {
    const reply = await ask()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    const found =
      path === identify.path
        ? identify.response.parse(reply.json).passholder
        : passholder.response.parse(reply.json)
    expect(found).toMatchObject({ uid: JAN, firstName: 'Jan', dateOfBirth: '1971-11-30' })
    expect(reply.text).not.toContain('71113090257')
  })

  it('asks the service once, for the counter that was named', async () => {
    await ask()
    const calls = stage.bff.sandbox.control.calls().filter((logged) => logged.call === call)
    expect(calls).toHaveLength(1)
    expect(calls[0]?.query).toContainEqual(['balieConsumerKey', MUNTPUNT])
  })

  it.each(USELESS)('with %s is a failure of the service, and never an answer', async (_, fault) => {
    spoil(stage, call, fault)
    const reply = await ask()
    const problem = problemSchema.parse(reply.json)
    expect(problem).toMatchObject({
      status: 502,
      code: 'UITPAS_FAILED',
      title: 'UiTPAS gaf geen bruikbaar antwoord',
    })
    expect(problem).not.toHaveProperty('outcome')
    // Nobody was signed out by it.
    expect((await ask()).status).toBe(200)
  })

  it('ends the session when the service no longer takes the token', async () => {
    await stage.browser.send('GET', '/api/session')
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect(await ask()).toMatchObject({ status: 401, json: { code: 'SESSION_EXPIRED' } })
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
  })

  it('is for the employee’s own counters only', async () => {
    expect(await ask({ balieConsumerKey: ZANDLOPER })).toMatchObject({
      status: 403,
      json: { code: 'FORBIDDEN_COUNTER', field: 'balieConsumerKey' },
    })
    expect(stage.bff.sandbox.control.calls().filter((logged) => logged.call === call)).toEqual([])
  })

  it('names what is missing', async () => {
    const reply = await stage.browser.send('POST', path, {})
    expect(reply.status).toBe(400)
    const fields = problemSchema.parse(reply.json).errors?.map(({ field }) => field)
    expect(fields?.toSorted()).toEqual(Object.keys(body).toSorted())
  })

  it('is for somebody who is signed in, and from our own page', async () => {
    expect((await stage.bff.browser().send('POST', path, body)).status).toBe(401)
    expect(await ask({}, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect((await stage.browser.send('GET', path)).status).toBe(404)
  })
})

describe('who or what belongs to a number', () => {
  const stage = useBff()
  const ask = (identification: string) =>
    stage.browser.send('POST', identify.path, { identification, balieConsumerKey: MUNTPUNT })

  it.each([
    [
      'a new card',
      '0930000000107',
      { card: { status: 'LOCAL_STOCK', counter: { id: '1236' } }, groupPass: false },
    ],
    ['a group pass', '0930090003102', { card: { status: 'ACTIVE' }, groupPass: true }],
    ['a national number', '71113090257', { passholder: { uid: JAN }, groupPass: false }],
    ['a former card', '0930010033502', { passholder: { firstName: 'Hilde' }, card: { status: 'BLOCKED' } }],
    ['a scan with blanks around it', ` ${JAN_CARD}\r\n`, { passholder: { uid: JAN } }],
  ])('%s', async (_, identification, expected) => {
    const reply = await ask(identification)
    expect(reply.status).toBe(200)
    expect(identify.response.parse(reply.json)).toMatchObject(expected)
  })

  it.each(['0000000000000', 'k4art', "'; DROP TABLE", '💳', '<a>&amp;'])(
    'nobody: %s',
    async (identification) => {
      expect(await ask(identification)).toMatchObject({
        status: 422,
        json: { code: 'UNKNOWN_IDENTIFICATION', field: 'uid', title: 'UiTPAS kent dit nummer niet' },
      })
    },
  )

  it('nobody, by a uid that nobody has', async () => {
    const body = { uid: '00000000-0000-4000-8000-000000000000', balieConsumerKey: MUNTPUNT }
    expect(await stage.browser.send('POST', passholder.path, body)).toMatchObject({
      status: 422,
      json: { code: 'UNKNOWN_PASSHOLDER_UID', field: 'uid' },
    })
  })
})
