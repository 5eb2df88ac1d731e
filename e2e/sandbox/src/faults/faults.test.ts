import { describe, expect, it } from 'vitest'
import { textOf } from '../testing/signed-client.ts'
import { CARD, JAN, useFaults } from '../testing/use-faults.ts'

const { stage, fault, register, isRegistered } = useFaults()
const lastCall = () => stage.sandbox.control.calls().at(-1)

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
      stage.sandbox.control.reset()
      await fault({ ...what, ...(when && { when }) })
      const got = await register()
      expect([got.status, got.headers.get('content-type')]).toEqual([status, type])
      expect(got.body).toContain(body)
      expect([isRegistered(), lastCall()?.committed]).toEqual(when ? [true, true] : [false, false])
    }
  })

  it('latin-1', async () => {
    await fault({ kind: 'latin1' })
    const authorization = stage.client.header('POST', '/uitpas/passholder/newCard', {}, stage.anke)
    const response = await fetch(`${stage.sandbox.apiUrl}/uitpas/passholder/newCard`, {
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
    const whole = await stage.client.get('/uitpas/card', { uitpasNumber: CARD }, stage.anke)
    await fault({ kind: 'truncate' }, 1, 'card')
    const half = await stage.client.get('/uitpas/card', { uitpasNumber: CARD }, stage.anke)
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
