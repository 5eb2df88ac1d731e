import { beforeEach, describe, expect, it } from 'vitest'
import { type Behaviour, newKey } from '../../test/start-provider.ts'
import { useOpenId } from '../../test/use-openid.ts'

const NOW_S = Math.floor(Date.now() / 1000)
const foreignKey = newKey()

/** Identity tokens that are refused, and the page's words for each. */
const TOKENS: [string, Behaviour, string][] = [
  ['another nonce', { claims: (right) => ({ ...right, nonce: 'another' }) }, 'failed'],
  ['no nonce', { claims: (right) => without(right, 'nonce') }, 'failed'],
  ['another audience', { claims: (right) => ({ ...right, aud: 'another' }) }, 'failed'],
  [
    'a second audience, for whom it was made',
    { claims: (right) => ({ ...right, aud: ['balie', 'another'], azp: 'another' }) },
    'failed',
  ],
  ['another client, for whom it was made', { claims: (right) => ({ ...right, azp: 'another' }) }, 'failed'],
  ['another issuer', { claims: (right) => ({ ...right, iss: 'https://evil.example/' }) }, 'failed'],
  [
    'an issuer with more behind it',
    { claims: (right) => ({ ...right, iss: `${String(right['iss'])}x` }) },
    'failed',
  ],
  ['an end that is over', { claims: (right) => ({ ...right, exp: NOW_S - 120 }) }, 'clock'],
  ['a beginning still to come', { claims: (right) => ({ ...right, nbf: NOW_S + 300 }) }, 'clock'],
  ['a time of issue still to come', { claims: (right) => ({ ...right, iat: NOW_S + 300 }) }, 'clock'],
  ['no end', { claims: (right) => without(right, 'exp') }, 'failed'],
  ['no subject', { claims: (right) => without(right, 'sub') }, 'failed'],
  ['a key that nobody knows', { key: foreignKey }, 'failed'],
  ['the name of a known key under a foreign signature', {}, 'failed'],
  ['alg none', { header: () => ({ alg: 'none' }), unsigned: true }, 'failed'],
  ['no signature', { unsigned: true }, 'failed'],
  ['a signature by the client’s secret', { header: (right) => ({ ...right, alg: 'HS256' }) }, 'failed'],
  ['an answer without an identity token', { token: (right) => ok(without(right, 'id_token')) }, 'failed'],
  ['an answer that is no JSON', { token: () => ({ status: 200, body: '<html>' }) }, 'failed'],
  ['an answer of 2 MiB', { token: () => ({ status: 200, body: 'x'.repeat(2 * 1024 * 1024) }) }, 'away'],
  ['a redirect', { token: () => ({ status: 302, body: '' }) }, 'failed'],
  ['an empty answer', { token: () => ({ status: 204, body: '' }) }, 'failed'],
  ['503', { token: () => ({ status: 503, body: '' }) }, 'away'],
  ['no answer', { cut: ['/token'] }, 'away'],
  ['no keys', { cut: ['/keys'] }, 'away'],
  ['keys of another kind', { keys: () => ({ keys: [{ kty: 'oct', k: 'AAAA' }] }) }, 'failed'],
  ['keys that are none', { keys: () => 'keys' }, 'failed'],
]

function without(right: Record<string, unknown>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(right).filter(([other]) => other !== name))
}

function ok(body: unknown) {
  return { status: 200, body: JSON.stringify(body) }
}

describe('a provider that cannot be believed', () => {
  const stage = useOpenId()
  beforeEach(() => void (stage.bff.logged.length = 0))

  it.each(TOKENS)('signs no one in with %s', async (what, behaviour, result) => {
    Object.assign(stage.provider.does, behaviour)
    if (what.startsWith('the name of')) {
      const { keys } = (await (await fetch(new URL('/keys', stage.provider.issuer))).json()) as {
        keys: { kid: string }[]
      }
      stage.provider.does.key = { ...foreignKey, kid: keys[0]?.kid ?? '' }
    }
    const browser = stage.bff.browser()
    expect(await stage.signIn(browser)).toBe(`/?login=${result}`)
    expect(await stage.isSignedIn(browser)).toBe(false)
    expect(stage.bff.sandbox.control.calls().map(({ call }) => call)).not.toContain('exchange')
    expect(stage.bff.logged.join('')).toMatch(
      new RegExp(`"event":"login","result":"${result}","cause":"[\\w ]+"`),
    )
  })

  it('signs no one in with a code that was used', async () => {
    const browser = stage.bff.browser()
    const { href } = await stage.begin(browser)
    const callback = stage.provider.answer(href)
    const cookies = new Map(browser.cookies)
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/')
    await browser.send('POST', '/auth/logout')
    for (const [name, value] of cookies) browser.cookies.set(name, value)
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect(await stage.isSignedIn(browser)).toBe(false)
  })

  it('signs no one in with the state of another browser', async () => {
    const [victim, attacker] = [stage.bff.browser(), stage.bff.browser()]
    await stage.begin(victim)
    const callback = stage.provider.answer((await stage.begin(attacker)).href)
    expect((await victim.send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect(await stage.isSignedIn(victim)).toBe(false)
  })

  it('signs no one in with a code that was made for another attempt', async () => {
    const [victim, attacker] = [stage.bff.browser(), stage.bff.browser()]
    const mine = new URL(stage.provider.answer((await stage.begin(victim)).href))
    const theirs = new URL(stage.provider.answer((await stage.begin(attacker)).href))
    mine.searchParams.set('code', theirs.searchParams.get('code') ?? '')
    expect((await victim.send('GET', mine.href)).headers.get('location')).toBe('/?login=expired')
    expect(await stage.isSignedIn(victim)).toBe(false)
  })

  it.each([
    ['names another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example/')],
    ['names none, although it says that it does', (url: URL) => url.searchParams.delete('iss')],
    [
      'names none, beside an error that says nothing',
      (url: URL) => {
        url.searchParams.delete('iss')
        url.searchParams.set('error', '')
      },
    ],
    ['has two states', (url: URL) => url.searchParams.append('state', 'x')],
    ['has no state', (url: URL) => url.searchParams.delete('state')],
    ['has two codes', (url: URL) => url.searchParams.append('code', 'x')],
    ['has no code', (url: URL) => url.searchParams.delete('code')],
    ['brings an identity token along', (url: URL) => url.searchParams.set('id_token', 'a.b.c')],
  ])('sends no code anywhere when the callback %s', async (_, change) => {
    const browser = stage.bff.browser()
    const callback = new URL(stage.provider.answer((await stage.begin(browser)).href))
    change(callback)
    const reply = await browser.send('GET', callback.href)
    expect(reply.headers.get('location')).toMatch(/^\/\?login=(?:failed|expired)$/)
    expect(stage.provider.requests.map(({ path }) => path)).not.toContain('/token')
    expect(await stage.isSignedIn(browser)).toBe(false)
  })
})

describe('a provider whose callbacks name no issuer', () => {
  const stage = useOpenId()

  it('signs no one in with a token of another issuer at its own address', async () => {
    Object.assign(stage.provider.does, {
      document: (right) => without(right, 'authorization_response_iss_parameter_supported'),
      claims: (right) => ({ ...right, iss: new URL('/another', String(right['iss'])).href }),
    } satisfies Behaviour)
    const browser = stage.bff.browser()
    const callback = new URL(stage.provider.answer((await stage.begin(browser)).href))
    callback.searchParams.delete('iss')
    const reply = await browser.send('GET', callback.href)
    expect(reply.headers.get('location')).toBe('/?login=failed')
    expect(await stage.isSignedIn(browser)).toBe(false)
  })
})

const DOCUMENTS: [string, Behaviour][] = [
  ['of another issuer', { document: (right) => ({ ...right, issuer: 'https://evil.example/' }) }],
  [
    'with a token endpoint elsewhere',
    { document: (right) => ({ ...right, token_endpoint: 'https://evil.example/token' }) },
  ],
  ['with keys elsewhere', { document: (right) => ({ ...right, jwks_uri: 'https://evil.example/keys' }) }],
  [
    'with a login page elsewhere',
    { document: (right) => ({ ...right, authorization_endpoint: 'https://evil.example/auth' }) },
  ],
  [
    'with a logout elsewhere',
    { document: (right) => ({ ...right, end_session_endpoint: 'https://evil.example/logout' }) },
  ],
  ['without keys', { document: (right) => without(right, 'jwks_uri') }],
  [
    'that signs with nothing',
    { document: (right) => ({ ...right, id_token_signing_alg_values_supported: ['none', 'HS256'] }) },
  ],
  ['that is no object', { document: () => 'document' }],
  ['that is not there', { cut: ['/.well-known/openid-configuration'] }],
]

describe('a discovery document', () => {
  const stage = useOpenId()

  it.each(DOCUMENTS)('%s sends no one there', async (_, behaviour) => {
    Object.assign(stage.provider.does, behaviour)
    const browser = stage.bff.browser()
    const { pathname, search } = await stage.begin(browser)
    expect(pathname + search).toBe('/?login=away')
    expect(await browser.send('POST', '/auth/login', { lang: 'nl' })).toMatchObject({
      status: 502,
      json: { code: 'LOGIN_FAILED' },
    })
  })
})
