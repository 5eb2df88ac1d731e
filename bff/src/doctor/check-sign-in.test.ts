import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../config/config.ts'
import { checkSignIn } from './check-sign-in.ts'
import { rawAnswer } from '../../test/raw-answer.ts'

const TEN_MINUTES_MS = 600_000
const CALLBACK = 'http://localhost:3000/auth/callback'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
  // The provider loads at its first request, which on a busy machine takes longer than a call may.
  await fetch(`${sandbox.issuer}/.well-known/openid-configuration`)
})
beforeEach(() => sandbox.control.reset())
afterAll(() => sandbox.close())

/** The findings as lines, with the sandbox's settings except those given. */
async function lines(settings: Record<string, string> = {}, aheadMs = 0): Promise<string[]> {
  const result = readConfig({
    UITPAS_API_URL: sandbox.apiUrl,
    UITPAS_CONSUMER_KEY: sandbox.consumerKey,
    UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
    UITPAS_TIMEOUT_MS: '10000',
    UITID_ISSUER: sandbox.issuer,
    UITID_CLIENT_ID: sandbox.openIdClient.id,
    UITID_CLIENT_SECRET: sandbox.openIdClient.secret,
    ...settings,
  })
  if (result.kind === 'wrong') throw new Error(result.mistakes.join('\n'))
  const findings = await checkSignIn(result.config, () => new Date(Date.now() + aheadMs))
  for (const { words } of findings) expect(words).not.toContain('\n')
  return findings.map(({ check, state, words }) => `${state} ${check}: ${words}`)
}

async function lineOf(check: string, ...given: Parameters<typeof lines>): Promise<string> {
  return (await lines(...given)).find((line) => line.includes(` ${check}: `)) ?? ''
}

type AnswerHeaders = Record<string, string>

/** A provider whose answers a test decides; `{origin}` in a text stands for its own origin. */
async function provider(
  answer: (request: IncomingMessage, url: URL) => [status: number, body: string, headers?: AnswerHeaders],
) {
  const server = createServer((request, response) => {
    const { host = '' } = request.headers
    const fill = (text: string) => text.replaceAll('{origin}', `http://${host}`)
    const [status, body, headers = {}] = answer(request, new URL(request.url ?? '', `http://${host}`))
    const filled = Object.entries(headers).map(([name, value]) => [name, fill(value)] as const)
    response.writeHead(status, Object.fromEntries(filled)).end(fill(body))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return {
    UITID_ISSUER: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const DOCUMENT = {
  issuer: '{origin}/',
  authorization_endpoint: '{origin}/auth',
  token_endpoint: '{origin}/token',
  jwks_uri: '{origin}/keys',
  end_session_endpoint: '{origin}/logout',
}

describe('the doctor on signing in by OpenID Connect', () => {
  it('finds nothing where nothing is wrong, and says literally which addresses must be registered', async () => {
    expect(await lines()).toEqual([
      `ok sign-in: by OpenID Connect at ${sandbox.issuer}/, directly`,
      'ok UiTID’s clock: within 60 s of ours',
      'ok client: UiTID takes UITID_CLIENT_ID and UITID_CLIENT_SECRET',
      `ok redirect address: UiTID knows ${CALLBACK} (and not ${CALLBACK}/)`,
      'ok sign-out address: UiTID knows http://localhost:3000/ (and not http://localhost:3000)',
      'ok exchange: this consumer may ask for exchanges; a real one takes a person who signs in',
    ])
  })

  it('signs no one in', async () => {
    await lines()
    expect(new Set(sandbox.control.calls().map(({ call }) => call))).toEqual(
      new Set(['openidDiscovery', 'openidToken', 'openidAuthorize', 'openidEndSession', 'exchange']),
    )
    expect(sandbox.control.secrets()).toEqual([])
  })

  it('says how far the clock is off', async () => {
    expect(await lineOf('UiTID’s clock', {}, TEN_MINUTES_MS)).toMatch(
      /^wrong .+: this machine is (?:599|600|601) s ahead of UiTID, and no sign-in is accepted/,
    )
    expect(await lineOf('UiTID’s clock', {}, -TEN_MINUTES_MS)).toContain('s behind UiTID')
  })

  it.each([
    ['UITID_CLIENT_ID', 'another'],
    ['UITID_CLIENT_SECRET', 'another'],
  ])('says when the client is not the right one: %s', async (name, value) => {
    expect(await lineOf('client', { [name]: value })).toMatch(
      /^wrong client: UiTID refuses the client \(\w+\): check UITID_CLIENT_ID and UITID_CLIENT_SECRET/,
    )
  })

  it('says when the consumer may not exchange', async () => {
    sandbox.control.setOptions({ exchangeForbidden: true })
    expect(await lineOf('exchange')).toMatch(
      /^wrong exchange: this consumer may not exchange tokens \(status 403\)/,
    )
  })

  it('leaves the exchange to the other checks where our signature isn’t taken, and says when it is away', async () => {
    expect(await lineOf('exchange', { UITPAS_CONSUMER_SECRET: 'another' })).toMatch(/^skipped exchange/)
    sandbox.control.addFault({ call: 'exchange', fault: { kind: 'status', status: 503 } })
    expect(await lineOf('exchange')).toContain('wrong exchange: the exchange does not answer (status 503)')
  })

  it.each([
    ['FAILED', /^ok exchange/],
    ['ACCESS_DENIED', /^wrong exchange: this consumer may not exchange tokens \(ACCESS_DENIED\)/],
    ['UNKNOWN_TOKEN', /^skipped exchange: the service refuses a made-up token with UNKNOWN_TOKEN/],
  ])('says what a refusal with %s means', async (code, words) => {
    sandbox.control.addFault({
      call: 'exchange',
      fault: rawAnswer(`<response><code>${code}</code></response>`, { status: 400 }),
    })
    expect(await lineOf('exchange')).toMatch(words)
  })

  it('says when there is no way to UiTID, and names the setting', async () => {
    const found = await lines({ UITID_ISSUER: 'http://127.0.0.1:1' })
    expect(found[0]).toMatch(
      /^wrong sign-in: no connection, directly \(ECONNREFUSED\): check the host in UITID_ISSUER/,
    )
    expect(found.filter((line) => line.endsWith('UiTID has to answer first'))).toHaveLength(4)
  })

  it.each([
    [429, '', /^wrong sign-in: it answers 429: .+ try again later/],
    [503, '', /^wrong sign-in: it answers 503: .+ is down or too busy/],
    [404, '', /is no OpenID provider \(status 404\): UITID_ISSUER must be https:/],
    [200, '<html>', /is no OpenID provider \(unreadable discovery\)/],
    [200, { ...DOCUMENT, issuer: 'https://evil.example' }, /calls itself another issuer/],
    [200, { ...DOCUMENT, token_endpoint: 'https://evil.example/t' }, /names addresses on another host/],
    [200, { ...DOCUMENT, id_token_signing_alg_values_supported: ['none'] }, /signs in no way/],
  ])('reports the problem of an answer: %s %j', async (status, body, words) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    await using other = await provider(() => [status, text])
    const { UITID_ISSUER } = other
    expect((await lines({ UITID_ISSUER }))[0]).toMatch(words)
  })

  it('says when UiTID knows an address with another last slash, or not at all', async () => {
    const known = [`${CALLBACK}/`, 'http://localhost:3000']
    let token: [number, string] = [500, '']
    await using other = await provider((_, url) => {
      const address = url.searchParams.get('redirect_uri') ?? url.searchParams.get('post_logout_redirect_uri')
      if (url.pathname.startsWith('/.well-known')) return [200, JSON.stringify(DOCUMENT)]
      if (url.pathname === '/token') return token
      return address !== null && known.includes(address) ? [302, '', { location: address }] : [400, '']
    })
    const { UITID_ISSUER } = other
    expect(await lines({ UITID_ISSUER })).toEqual(
      expect.arrayContaining([
        'skipped client: UiTID does not say whether it takes the client (status 500)',
        `wrong redirect address: UiTID knows ${CALLBACK}/ instead: ask publiq to register ${CALLBACK} (and not ${CALLBACK}/), to the letter, or check PUBLIC_URL`,
        expect.stringMatching(/^wrong sign-out address: UiTID knows http:\/\/localhost:3000 instead/),
      ]),
    )
    known.length = 0
    expect(await lineOf('redirect address', { UITID_ISSUER })).toMatch(/^skipped .+ about the client as well/)
    token = [400, '{"error":"invalid_grant"}']
    expect(await lineOf('redirect address', { UITID_ISSUER })).toContain('UiTID does not know it')
  })

  const OK_CLIENT = [400, '{"error":"invalid_grant"}'] as const
  it.each([
    ['redirect', 302, { location: '{address}?error=login_required' }, '', /^ok .+ knows/],
    ['redirect', 303, { location: '{address}?error=server_error&state=x' }, '', /^ok .+ knows/],
    [
      'redirect',
      302,
      { location: '{address}?error=unauthorized_client' },
      '',
      /^wrong .+\(unauthorized_client\)/,
    ],
    ['redirect', 302, { location: '{address}?error=%3Cb%3E' }, '', /^wrong .+\(unknown error\)/],
    ['redirect', 302, { location: '{origin}/error?error=redirect_uri_mismatch' }, '', /^skipped .+ alike/],
    ['redirect', 302, { location: 'https://evil.example/auth/callback' }, '', /^skipped .+ alike/],
    ['redirect', 302, { location: '/elsewhere' }, '', /^skipped .+ alike/],
    ['redirect', 302, { location: 'http://[' }, '', /^skipped .+: unreadable redirect/],
    ['redirect', 302, {}, '', /^skipped .+: status 302/],
    ['redirect', 304, {}, '', /^skipped .+: status 304/],
    ['redirect', 200, {}, '<html>Sign in</html>', /^skipped .+ alike/],
    ['redirect', 400, {}, '<html>Invalid parameter: redirect_uri</html>', /^wrong .+ does not know it/],
    ['redirect', 400, {}, '{"error":"invalid_client"}', /^skipped .+: it refuses the client/],
    ['redirect', 403, {}, '<html>Forbidden</html>', /^skipped .+: status 403/],
    ['redirect', 404, {}, '<html>Not found</html>', /^skipped .+: status 404/],
    ['redirect', 429, { 'retry-after': '9' }, '', /^skipped .+: status 429/],
    ['sign-out', 302, { location: '{address}' }, '', /^ok .+ knows/],
    ['sign-out', 302, { location: '{origin}/signed-out' }, '', /^skipped .+ alike/],
    ['sign-out', 200, {}, '<html>Signed out</html>', /^skipped .+ alike/],
    ['sign-out', 400, {}, '', /^wrong .+ does not know it/],
    ['sign-out', 404, {}, '', /^skipped .+: status 404/],
    ['sign-out', 429, {}, '', /^skipped .+: status 429/],
  ] as const)('judges a %s answered by %s %j %s', async (which, status, headers, body, words) => {
    await using other = await provider((_, url) => {
      if (url.pathname.startsWith('/.well-known')) return [200, JSON.stringify(DOCUMENT)]
      if (url.pathname === '/token') return [...OK_CLIENT]
      const named =
        url.searchParams.get('redirect_uri') ?? url.searchParams.get('post_logout_redirect_uri') ?? ''
      const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('{address}', named)])
      return [status, body, Object.fromEntries(filled)]
    })
    expect(await lineOf(`${which} address`, { UITID_ISSUER: other.UITID_ISSUER })).toMatch(words)
  })

  it.each([
    [302, { location: '{origin}/login' }],
    [200, {}],
  ] as const)(
    'knows an address that is answered with %s %j, if an unregistered one is refused',
    async (status, headers) => {
      await using other = await provider((_, url) => {
        if (url.pathname.startsWith('/.well-known')) return [200, JSON.stringify(DOCUMENT)]
        if (url.pathname === '/token') return [...OK_CLIENT]
        return url.search.includes('localhost') ? [status, '', headers] : [400, '']
      })
      const { UITID_ISSUER } = other
      expect(await lineOf('redirect address', { UITID_ISSUER })).toMatch(/^ok .+ UiTID knows/)
      expect(await lineOf('sign-out address', { UITID_ISSUER })).toMatch(/^ok .+ UiTID knows/)
    },
  )

  it.each([
    [401, '{"error":"invalid_client"}', /^wrong client: UiTID refuses the client \(invalid_client\)/],
    [401, '{"error":"invalid_grant"}', /^ok client/],
    [401, '<html>Proxy</html>', /^skipped client: .+\(status 401\)/],
    [429, '', /^skipped client: .+\(status 429\)/],
  ])('judges the client by what comes with a challenge: %s %s', async (status, body, words) => {
    await using other = await provider((_, url) =>
      url.pathname.startsWith('/.well-known')
        ? [200, JSON.stringify(DOCUMENT)]
        : [status, body, { 'www-authenticate': 'Basic realm="proxy"' }],
    )
    expect(await lineOf('client', { UITID_ISSUER: other.UITID_ISSUER })).toMatch(words)
  })

  it('says of addresses that it can’t tell where UiTID doesn’t', async () => {
    await using other = await provider((_, url) =>
      url.pathname.startsWith('/.well-known')
        ? [200, JSON.stringify({ ...DOCUMENT, end_session_endpoint: undefined })]
        : [503, ''],
    )
    const { UITID_ISSUER } = other
    expect(await lineOf('redirect address', { UITID_ISSUER })).toMatch(/^skipped .+ does not say whether/)
    expect(await lineOf('sign-out address', { UITID_ISSUER })).toMatch(/^skipped .+ does not say whether/)
  })
})
