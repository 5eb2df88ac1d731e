import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../index.ts'
import {
  ANKE,
  createClient,
  MUNTPUNT_KEY,
  textOf,
  type Got,
  type SignedClient,
  type Token,
} from '../testing/signed-client.ts'
import { createNonces } from './nonces.ts'

let sandbox: Sandbox
let client: SignedClient
let token: Token
const card = { uitpasNumber: '0930000422202', balieConsumerKey: MUNTPUNT_KEY }

beforeAll(async () => {
  sandbox = await startSandbox()
  client = createClient(sandbox)
})
afterAll(() => sandbox.close())
beforeEach(() => {
  sandbox.control.reset()
  token = sandbox.control.issueToken(ANKE)
})

function expectProblem({ status, body, headers }: Got, problem: string): void {
  expect({ status, problem: new URLSearchParams(body).get('oauth_problem') }).toEqual({
    status: 401,
    problem,
  })
  expect(headers.get('www-authenticate')).toBe(`OAuth oauth_problem="${problem}"`)
}

const minutesAway = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('a signed call', () => {
  it('is answered', async () => {
    const got = await client.get('/uitpas/card', card, token)
    expect(got.status).toBe(200)
    expect(got.headers.get('content-type')).toBe('application/xml;charset=UTF-8')
  })

  it.each(['Zoë €', 'a+b c%20d', '日本', "x'()*!~-._y", '', '&=?#/'])(
    'verifies with %j in its body',
    async (odd) => {
      const got = await client.newCard({ uid: odd, naam: odd, reason: 'X', uitpasNumber: 'Y' }, token)
      expect(got.status).toBe(400)
    },
  )

  it('may carry its oauth parameters twice, in the header and in query or body', async () => {
    const twice = { oauth_consumer_key: sandbox.consumerKey, oauth_token: token.token }
    const form = new URLSearchParams({ ...card, ...twice }).toString()
    expect((await client.get('/uitpas/card', card, token, { sentQuery: form })).status).toBe(200)
    const body = new URLSearchParams({ ...twice, balieConsumerKey: MUNTPUNT_KEY }).toString()
    const path = '/uitpas/passholder/block/0930010016002'
    const got = await client.post(path, { balieConsumerKey: MUNTPUNT_KEY }, token, { sentBody: body })
    expect(textOf(got.body, 'code')).toBe('ACTION_SUCCEEDED')
  })

  it('may not carry two values for one', async () => {
    const sentQuery = `${new URLSearchParams(card).toString()}&oauth_token=another`
    expectProblem(await client.get('/uitpas/card', card, token, { sentQuery }), 'parameter_rejected')
  })
})

describe('a call that is not right', () => {
  it('has been changed under way', async () => {
    const sentQuery = new URLSearchParams({ ...card, uitpasNumber: '0930000166411' }).toString()
    expectProblem(await client.get('/uitpas/card', card, token, { sentQuery }), 'signature_invalid')
    const sentBody = 'uid=other'
    expectProblem(await client.newCard({ uid: 'one' }, token, { sentBody }), 'signature_invalid')
  })

  it('has a wrong secret', async () => {
    const wrong = { ...token, secret: 'wrong' }
    expectProblem(await client.get('/uitpas/card', card, wrong), 'signature_invalid')
    expectProblem(
      await client.get('/uitpas/card', card, token, { consumerSecret: 'wrong' }),
      'signature_invalid',
    )
  })

  it.each([
    ['consumer_key_unknown', { oauth_consumer_key: 'nobody' }],
    ['signature_method_rejected', { oauth_signature_method: 'PLAINTEXT' }],
    ['version_rejected', { oauth_version: '2.0' }],
    ['token_rejected', { oauth_token: 'unknown' }],
    ['parameter_absent', { oauth_nonce: '' }],
    ['timestamp_refused', { oauth_timestamp: 'now' }],
  ])('is refused with %s', async (problem, oauth) => {
    expectProblem(await client.get('/uitpas/card', card, token, { oauth }), problem)
  })

  it('comes from another time', async () => {
    for (const minutes of [-6, 6]) {
      const got = await client.get('/uitpas/card', card, token, { now: minutesAway(minutes) })
      expectProblem(got, 'timestamp_refused')
    }
    expect((await client.get('/uitpas/card', card, token, { now: minutesAway(4) })).status).toBe(200)
    sandbox.control.setClock(minutesAway(60))
    expectProblem(await client.get('/uitpas/card', card, token), 'timestamp_refused')
  })

  it('repeats a nonce, though one that failed leaves it free', async () => {
    const oauth = { oauth_nonce: 'once' }
    expectProblem(
      await client.get('/uitpas/card', card, { ...token, secret: 'x' }, { oauth }),
      'signature_invalid',
    )
    expect((await client.get('/uitpas/card', card, token, { oauth })).status).toBe(200)
    expectProblem(await client.get('/uitpas/card', card, token, { oauth }), 'nonce_used')
  })

  it('carries a token that has ended', async () => {
    expect(sandbox.control.revokeTokens(ANKE)).toBeGreaterThan(0)
    expectProblem(await client.get('/uitpas/card', card, token), 'token_revoked')
    const second = sandbox.control.issueToken(ANKE)
    expect(sandbox.control.expireTokens()).toBe(1)
    expectProblem(await client.get('/uitpas/card', card, second), 'token_expired')
  })

  it('is not signed at all', async () => {
    const response = await fetch(`${sandbox.apiUrl}/uitpas/card?uitpasNumber=0930000422202`)
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('oauth_problem=parameter_absent')
  })
})

it('forgets nonces after ten to twenty minutes', () => {
  const nonces = createNonces()
  const at = (minutes: number) => new Date(1_800_000_000_000 + minutes * 60_000)
  expect(nonces.use('a', at(0))).toBe(true)
  expect(nonces.use('b', at(9))).toBe(true)
  expect(nonces.use('a', at(9))).toBe(false)
  expect(nonces.use('c', at(11))).toBe(true)
  expect(nonces.use('b', at(12))).toBe(false)
  expect(nonces.use('d', at(22))).toBe(true)
  expect(nonces.size).toBe(2)
  nonces.use('e', at(100))
  expect(nonces.size).toBe(1)
})
