import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Fault, type Sandbox } from '../index.ts'
import { ANKE, createClient, textOf, type SignedClient, type Token } from '../testing/signed-client.ts'

const JAN = 'a0000000-0000-4000-8000-000000000002'
const CARD = '0930020000103'
let sandbox: Sandbox
let client: SignedClient
let anke: Token

beforeAll(async () => {
  sandbox = await startSandbox()
  client = createClient(sandbox)
  anke = sandbox.control.issueToken(ANKE)
})
afterAll(() => sandbox.close())
beforeEach(() => sandbox.control.reset())

async function post(path: string, body: unknown): Promise<Response> {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${sandbox.url}/_sandbox/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Switches a fault on over HTTP, so that reading it is tested too. */
async function fault(what: Fault, times?: number | null, call = 'newCard'): Promise<void> {
  expect((await post('faults', { call, fault: what, times })).status).toBe(204)
}

const register = () => client.newCard({ uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: CARD }, anke)
const isRegistered = () => sandbox.state.card(CARD)?.status === 'ACTIVE'
const lastCall = () => sandbox.control.calls().at(-1)

describe('a fault that cuts the connection', () => {
  it.each([
    ['before', false],
    ['after', true],
  ] as const)('%s the commit', async (when, committed) => {
    await fault({ kind: 'reset', when })
    await expect(register()).rejects.toThrow('fetch failed')
    expect(isRegistered()).toBe(committed)
    expect(lastCall()).toMatchObject({ call: 'newCard', status: null, committed })
  })
})

describe('a fault that takes the place of the answer', () => {
  const raw = Buffer.from('<niet xml').toString('base64')
  it.each([
    [{ kind: 'status', status: 502 }, 502, 'text/html', '<h1>502 Bad Gateway</h1>'],
    [{ kind: 'status', status: 503, body: 'weg', contentType: 'text/plain' }, 503, 'text/plain', 'weg'],
    [
      { kind: 'code', code: 'NEVER_LISTED' },
      400,
      'application/xml;charset=UTF-8',
      '<code>NEVER_LISTED</code>',
    ],
    [{ kind: 'code', code: 'X', httpStatus: 200 }, 200, 'application/xml;charset=UTF-8', '<code>X</code>'],
    [
      { kind: 'code', code: 'ACCESS_DENIED', message: 'a < b', requiredPermission: 'P' },
      400,
      'application/xml;charset=UTF-8',
      '<message>a &lt; b</message><requiredPermission>P</requiredPermission>',
    ],
    [{ kind: 'raw', bodyBase64: raw, status: 201, contentType: 'x/y' }, 201, 'x/y', '<niet xml'],
    [{ kind: 'empty', status: 504 }, 504, null, ''],
    [{ kind: 'empty' }, 200, null, ''],
    [
      { kind: 'oauth', problem: 'token_expired' },
      401,
      'application/x-www-form-urlencoded;charset=UTF-8',
      'token_expired',
    ],
  ] as const)('%j', async (what, status, type, body) => {
    for (const when of [undefined, 'after'] as const) {
      sandbox.control.reset()
      await fault({ ...what, ...(when && { when }) })
      const got = await register()
      expect([got.status, got.headers.get('content-type')]).toEqual([status, type])
      expect(got.body).toContain(body)
      expect([isRegistered(), lastCall()?.committed]).toEqual(when ? [true, true] : [false, false])
    }
  })

  it('latin-1', async () => {
    await fault({ kind: 'latin1' })
    const authorization = client.header('POST', '/uitpas/passholder/newCard', {}, anke)
    const response = await fetch(`${sandbox.apiUrl}/uitpas/passholder/newCard`, {
      method: 'POST',
      headers: { authorization },
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.toString('latin1')).toContain('geëvalueerd')
    expect(bytes.toString('utf8')).not.toContain('geëvalueerd')
  })
})

describe('a fault that spoils the real answer', () => {
  it('by half', async () => {
    const whole = await client.get('/uitpas/card', { uitpasNumber: CARD }, anke)
    await fault({ kind: 'truncate' }, 1, 'card')
    const half = await client.get('/uitpas/card', { uitpasNumber: CARD }, anke)
    expect(half.body).toBe(whole.body.slice(0, Math.floor(whole.body.length / 2)))
    await fault({ kind: 'truncate' })
    expect((await register()).status).toBe(200)
    expect(isRegistered()).toBe(true)
  })

  it('by its size', async () => {
    await fault({ kind: 'huge', bytes: 1_000_000 })
    const { body } = await register()
    expect(body.length).toBeGreaterThan(1_000_000)
    expect(textOf(body, 'message')).toBe(JAN)
  })

  it('by a document type', async () => {
    await fault({ kind: 'doctype' })
    const { body } = await register()
    expect(body).toMatch(/^<\?xml [^>]+\?><!DOCTYPE response \[<!ENTITY/)
    expect(body).toContain(`${JAN}&a;&b;</message>`)
  })

  it('by sending it in drops', async () => {
    await fault({ kind: 'drip', ms: 1, bytes: 20 })
    const { body, headers } = await register()
    expect(textOf(body, 'resource')).toBe(`/uitpas/passholder/${CARD}`)
    expect(headers.get('content-length')).toBe(String(body.length))
  })

  it('not when it strikes before', async () => {
    await fault({ kind: 'truncate', when: 'before' })
    await register()
    expect(isRegistered()).toBe(false)
  })
})
