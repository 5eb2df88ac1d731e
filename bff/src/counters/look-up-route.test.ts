import type { Fault } from '@balie/sandbox'
import { problemSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, JAN, JAN_CARD, MUNTPUNT, SEED, ZANDLOPER } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { useBff } from '../../test/use-bff.ts'

const LOOK_UPS = [
  { path: '/api/identifications', body: { identification: JAN_CARD }, calls: ['retrieve'] },
  { path: '/api/passholders', body: { uid: JAN }, calls: ['passholder'] },
  // The second call stands in for the first when that fails.
  { path: '/api/cards', body: { uitpasNumber: SEED.uitpasNumber }, calls: ['retrieve', 'card'] },
  { path: '/api/prices', body: { uitpasNumber: SEED.uitpasNumber, reason: 'LOSS_THEFT' }, calls: ['price'] },
  { path: '/api/stock-counts', body: {}, calls: ['countCards'] },
]

/** Answers that a look-up cannot use. */
const USELESS: [string, Fault][] = [
  ['500 with HTML', { kind: 'status', status: 500 }],
  ['502 of a proxy', { kind: 'status', status: 502 }],
  ['200 with HTML', { kind: 'status', status: 200 }],
  ['an empty 200', { kind: 'empty' }],
  ['a 404 without a code', { kind: 'empty', status: 404 }],
  ['a 200 with nothing but a code of success', { kind: 'code', code: 'ACTION_SUCCEEDED', httpStatus: 200 }],
  ['truncated XML', { kind: 'truncate' }],
  ['17 MiB of XML', { kind: 'huge', bytes: 17 * 1024 * 1024 }],
  ['XML with a DOCTYPE', { kind: 'doctype' }],
  ['a reset', { kind: 'reset' }],
  ['no answer in time', { kind: 'delay', ms: 60_000 }],
  ['401 signature_invalid', { kind: 'oauth', problem: 'signature_invalid' }],
  ['401 timestamp_refused', { kind: 'oauth', problem: 'timestamp_refused' }],
  ['401 nonce_used', { kind: 'oauth', problem: 'nonce_used' }],
]

describe.each(LOOK_UPS)('POST $path', ({ path, body: asked, calls }) => {
  const body = { ...asked, balieConsumerKey: MUNTPUNT }
  const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '1500' } })
  const ask = (change: object = {}, headers = {}) =>
    stage.browser.send('POST', path, { ...body, ...change }, headers)
  const lookUps = () => stage.bff.sandbox.control.calls().filter(({ call }) => call !== 'balieList')

  it('is answered; nothing of it is kept by a browser or a proxy', async () => {
    const reply = await ask()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  it('asks the service once, for the counter that was named', async () => {
    await ask()
    const [made, ...more] = lookUps()
    expect(made).toMatchObject({ call: calls[0] })
    expect(made?.query).toContainEqual(['balieConsumerKey', MUNTPUNT])
    expect(more).toEqual([])
  })

  it.each(USELESS)('with %s is a failure of the service, and never an answer', async (_, fault) => {
    // A read on a connection that breaks is tried once more.
    for (const call of calls) spoil(stage, call, fault, fault.kind === 'reset' ? 2 : 1)
    const reply = await ask()
    const problem = problemSchema.parse(reply.json)
    expect(problem).toMatchObject({
      status: 502,
      code: 'UITPAS_FAILED',
      title: 'UiTPAS gaf geen bruikbaar antwoord',
    })
    expect(problem).not.toHaveProperty('outcome')
    // The session still lives.
    expect((await ask()).status).toBe(200)
  })

  it('ends the session when the service no longer takes the token', async () => {
    await stage.browser.send('GET', '/api/session')
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect(await ask()).toMatchObject({ status: 401, json: { code: 'SESSION_EXPIRED' } })
    expect(lookUps()).toHaveLength(1)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
  })

  it('is for the employee’s own counters only', async () => {
    expect(await ask({ balieConsumerKey: ZANDLOPER })).toMatchObject({
      status: 403,
      json: { code: 'FORBIDDEN_COUNTER', field: 'balieConsumerKey' },
    })
    expect(lookUps()).toEqual([])
  })

  it('names missing fields', async () => {
    const reply = await stage.browser.send('POST', path, {})
    expect(reply.status).toBe(400)
    const fields = problemSchema.parse(reply.json).errors?.map(({ field }) => field)
    expect(fields?.toSorted()).toEqual(Object.keys(body).toSorted())
  })

  it('needs a session and our own page', async () => {
    expect((await stage.bff.browser().send('POST', path, body)).status).toBe(401)
    expect(await ask({}, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect((await stage.browser.send('GET', path)).status).toBe(404)
  })
})
