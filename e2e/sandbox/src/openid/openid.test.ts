import { createPublicKey, verify, type webcrypto } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startSandbox, type Sandbox } from '../index.ts'
import { CALLBACK, createOpenIdBrowser, type OpenIdBrowser } from '../testing/openid-browser.ts'
import { ANKE, createClient } from '../testing/signed-client.ts'

type Tokens = { id_token: string; access_token: string }

let sandbox: Sandbox
let browser: OpenIdBrowser
beforeAll(async () => {
  sandbox = await startSandbox()
})
beforeEach(() => {
  sandbox.control.reset({ tokens: true })
  browser = createOpenIdBrowser(sandbox)
})
afterAll(() => sandbox.close())

async function signIn(name: string, more?: Record<string, string>): Promise<Tokens> {
  const { url } = await browser.choose(await browser.authorize(more), name)
  const answer = await browser.redeem(url)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Tokens
}

function partOf(token: string, part: 0 | 1): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[part] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >
}

async function isSigned(token: string): Promise<boolean> {
  const { keys } = (await browser.keys()) as { keys: (webcrypto.JsonWebKey & { kid: string })[] }
  const key = keys.find(({ kid }) => kid === partOf(token, 0)['kid'])
  const [header, claims, signature = ''] = token.split('.')
  const signed = Buffer.from(`${header ?? ''}.${claims ?? ''}`)
  if (!key) return false
  return verify(
    'sha256',
    signed,
    createPublicKey({ key, format: 'jwk' }),
    Buffer.from(signature, 'base64url'),
  )
}

const exchange = (token: string) => createClient(sandbox).post('/authapi/auth0at', { at: token }, null)

describe('the OpenID provider', () => {
  it('describes itself as UiTID does: a slash behind its name, and the paths of Keycloak', async () => {
    const answer = await fetch(`${sandbox.issuer}/.well-known/openid-configuration`)
    const realm = `${sandbox.issuer}/realms/uitid/protocol/openid-connect`
    expect(await answer.json()).toMatchObject({
      issuer: `${sandbox.issuer}/`,
      authorization_endpoint: `${realm}/auth`,
      token_endpoint: `${realm}/token`,
      userinfo_endpoint: `${realm}/userinfo`,
      jwks_uri: `${realm}/certs`,
      end_session_endpoint: `${realm}/logout`,
      authorization_response_iss_parameter_supported: true,
    })
  })

  it('gives tokens for a code, and the exchange gives a user access token for those', async () => {
    const { id_token: idToken, access_token: accessToken } = await signIn('Anke')
    expect(partOf(idToken, 1)).toMatchObject({
      iss: `${sandbox.issuer}/`,
      aud: sandbox.openIdClient.id,
      nonce: 'a-nonce',
      given_name: 'Anke',
      email: 'anke@balie.example',
      'https://publiq.be/uitidv1id': ANKE,
    })
    expect(await isSigned(idToken)).toBe(true)
    expect((await exchange(accessToken)).body).toContain(`<uid>${ANKE}</uid>`)
    expect(sandbox.control.secrets()).toEqual(expect.arrayContaining([idToken, accessToken]))
  })

  it.each([
    ['Gerda', 200, '<code>FAILED</code>'],
    ['Hassan', 401, ''],
    ['Ilse', 403, ''],
    ['Joris', 503, ''],
  ])('has %s, whose token the exchange answers with %i', async (name, status, words) => {
    const answer = await exchange((await signIn(name)).access_token)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain(words)
  })

  it.each([
    ['a code used twice', {}],
    ['another verifier', { code_verifier: 'x'.repeat(43) }],
    ['another redirect address', { redirect_uri: `${CALLBACK}/` }],
    ['a wrong secret', { client_secret: 'guess' }],
  ])('gives nothing for %s', async (what, more) => {
    const { url } = await browser.choose(await browser.authorize(), 'Anke')
    if (what.endsWith('twice')) expect((await browser.redeem(url)).status).toBe(200)
    const answer = await browser.redeem(url, more)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain('access_token')
  })

  it.each([
    ['redirect address with a slash too many', { redirect_uri: `${CALLBACK}/` }],
    ['redirect address that is none', { redirect_uri: 'javascript:alert(1)' }],
    ['client', { client_id: 'another' }],
  ])('doesn’t redirect for an unknown %s', async (_, more) => {
    const { url, page } = await browser.authorize(more)
    expect(new URL(url).origin).toBe(sandbox.issuer)
    expect(page).toContain('UiTID kan dit verzoek niet uitvoeren')
  })

  it('comes back with access_denied after a refusal', async () => {
    const { url } = await browser.authorize()
    const callback = new URL((await browser.follow(url, { refuse: '1' })).url)
    expect(Object.fromEntries(callback.searchParams)).toMatchObject({
      error: 'access_denied',
      state: 'a-state',
      iss: `${sandbox.issuer}/`,
    })
  })

  it('goes straight back while signed in, and asks again with prompt=login', async () => {
    await signIn('Anke')
    expect((await browser.authorize()).url).toContain(`${CALLBACK}?code=`)
    expect((await browser.authorize({ prompt: 'login' })).page).toContain('Wie ben je?')
  })

  it('signs a colleague in after another, who is thereby signed out', async () => {
    await signIn('Anke')
    const { id_token: idToken } = await signIn('Bilal', { prompt: 'login' })
    expect(partOf(idToken, 1)['given_name']).toBe('Bilal')
  })

  it.each([
    ['fr', 'Qui êtes-vous ?'],
    ['de', 'Wer sind Sie?'],
    ['en', 'Wie ben je?'],
  ])('speaks %s, and has no English', async (locale, question) => {
    expect((await browser.authorize({ ui_locales: locale })).page).toContain(question)
  })

  it('says so of a sign-in that is over', async () => {
    const at = await browser.authorize()
    await browser.choose(at, 'Anke')
    expect((await browser.follow(at.url)).page).toContain('niet meer geldig')
    expect((await browser.follow(at.url, { employee: ANKE })).page).toContain('niet meer geldig')
  })
})

describe('a strong sign-in', () => {
  const strong = { acr_values: 'strong' }

  it('takes a second step', async () => {
    const second = await browser.choose(await browser.authorize(strong), 'Anke')
    expect(second.page).toContain('Bevestig dat jij het bent')
    const employee = /name="employee" value="([^"]+)"/.exec(second.page)?.[1] ?? ''
    const { url } = await browser.follow(second.url, { employee, step: 'done' })
    const { id_token: idToken } = (await (await browser.redeem(url)).json()) as Tokens
    expect(partOf(idToken, 1)['acr']).toBe('strong')
  })

  it('is weaker for an account without one', async () => {
    const second = await browser.choose(await browser.authorize(strong), 'Eva')
    expect(second.page).toContain('Je hebt nog geen tweede stap')
    const employee = /name="employee" value="([^"]+)"/.exec(second.page)?.[1] ?? ''
    const { url } = await browser.follow(second.url, { employee, step: 'done' })
    const { id_token: idToken } = (await (await browser.redeem(url)).json()) as Tokens
    expect(partOf(idToken, 1)['acr']).toBe('optional')
  })
})

describe('signing out', () => {
  it('ends the sign-in and goes back, without a question', async () => {
    const { id_token: idToken } = await signIn('Anke')
    const page = await browser.endSession(idToken, 'http://localhost:3000/')
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.page) ?? []
    const [, action = ''] = /action="([^"]+)"/.exec(page.page) ?? []
    expect((await browser.follow(action, { xsrf, logout: 'yes' })).url).toBe(
      'http://localhost:3000/?state=signed-out',
    )
    expect((await browser.authorize()).page).toContain('Wie ben je?')
  })

  it('goes to no address that isn’t registered to the letter', async () => {
    const { id_token: idToken } = await signIn('Anke')
    const { page } = await browser.endSession(idToken, 'http://localhost:3000')
    expect(page).toContain('post_logout_redirect_uri not registered')
  })

  it('takes an identity token that was signed before the keys were rotated', async () => {
    const { id_token: idToken } = await signIn('Anke')
    sandbox.control.rotateOpenIdKeys()
    const { page } = await browser.endSession(idToken, 'http://localhost:3000/')
    expect(page).toContain('Je wordt afgemeld bij UiTID')
  })
})

describe('control of the provider', () => {
  it('rotates its keys', async () => {
    const { id_token: former } = await signIn('Anke')
    sandbox.control.rotateOpenIdKeys()
    const { id_token: latter } = await signIn('Anke', { prompt: 'login' })
    expect(partOf(latter, 0)['kid']).not.toBe(partOf(former, 0)['kid'])
    expect(await isSigned(latter)).toBe(true)
  })

  it('lets faults strike its calls, and keeps a record of them without a secret', async () => {
    sandbox.control.addFault({ call: 'openidToken', fault: { kind: 'status', status: 503 } })
    const { url } = await browser.choose(
      await browser.authorize({ prompt: 'login', ui_locales: 'fr' }),
      'Anke',
    )
    expect((await browser.redeem(url)).status).toBe(503)
    expect((await browser.redeem(url)).status).toBe(200)
    sandbox.control.addFault({ call: 'openidDiscovery', fault: { kind: 'reset' } })
    await expect(fetch(`${sandbox.issuer}/.well-known/openid-configuration`)).rejects.toThrow('fetch failed')
    const calls = sandbox.control.calls().map(({ call, query, status }) => [call, query, status])
    expect(calls).toEqual([
      [
        'openidAuthorize',
        [
          ['prompt', 'login'],
          ['ui_locales', 'fr'],
        ],
        303,
      ],
      ['openidToken', [], 503],
      ['openidToken', [], 200],
      ['openidDiscovery', [], null],
    ])
  })
})
