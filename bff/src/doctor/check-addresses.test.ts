import { type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  DOCUMENT,
  signInFinding,
  signInFindings,
  startScriptedProvider,
} from '../../test/sign-in-findings.ts'

const CALLBACK = 'http://localhost:3000/auth/callback'
const OK_CLIENT = [400, '{"error":"invalid_grant"}'] as const

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

describe('the doctor on the addresses that are registered at UiTID', () => {
  it('says when UiTID knows an address with another last slash, or not at all', async () => {
    const known = [`${CALLBACK}/`, 'http://localhost:3000']
    let token: [number, string] = [500, '']
    await using other = await startScriptedProvider((_, url) => {
      const address = url.searchParams.get('redirect_uri') ?? url.searchParams.get('post_logout_redirect_uri')
      if (url.pathname.startsWith('/.well-known')) return [200, JSON.stringify(DOCUMENT)]
      if (url.pathname === '/token') return token
      return address !== null && known.includes(address) ? [302, '', { location: address }] : [400, '']
    })
    const { UITID_ISSUER } = other
    expect(await signInFindings(sandbox, { UITID_ISSUER })).toEqual(
      expect.arrayContaining([
        'skipped client: UiTID does not say whether it takes the client (status 500)',
        `wrong redirect address: UiTID knows ${CALLBACK}/ instead: ask publiq to register ${CALLBACK} (and not ${CALLBACK}/), to the letter, or check PUBLIC_URL`,
        expect.stringMatching(/^wrong sign-out address: UiTID knows http:\/\/localhost:3000 instead/),
      ]),
    )
    known.length = 0
    expect(await signInFinding('redirect address', sandbox, { UITID_ISSUER })).toMatch(
      /^skipped .+ about the client as well/,
    )
    token = [400, '{"error":"invalid_grant"}']
    expect(await signInFinding('redirect address', sandbox, { UITID_ISSUER })).toContain(
      'UiTID does not know it',
    )
  })

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
    await using other = await startScriptedProvider((_, url) => {
      if (url.pathname.startsWith('/.well-known')) return [200, JSON.stringify(DOCUMENT)]
      if (url.pathname === '/token') return [...OK_CLIENT]
      const named =
        url.searchParams.get('redirect_uri') ?? url.searchParams.get('post_logout_redirect_uri') ?? ''
      const filled = Object.entries(headers).map(([name, value]) => [name, value.replace('{address}', named)])
      return [status, body, Object.fromEntries(filled)]
    })
    expect(await signInFinding(`${which} address`, sandbox, { UITID_ISSUER: other.UITID_ISSUER })).toMatch(
      words,
    )
  })

  it.each([
    [302, { location: '{origin}/login' }],
    [200, {}],
  ] as const)(
    'knows an address that is answered with %s %j, if an unregistered one is refused',
    async (status, headers) => {
      await using other = await startScriptedProvider((_, url) => {
        if (url.pathname.startsWith('/.well-known')) return [200, JSON.stringify(DOCUMENT)]
        if (url.pathname === '/token') return [...OK_CLIENT]
        return url.search.includes('localhost') ? [status, '', headers] : [400, '']
      })
      const { UITID_ISSUER } = other
      expect(await signInFinding('redirect address', sandbox, { UITID_ISSUER })).toMatch(/^ok .+ UiTID knows/)
      expect(await signInFinding('sign-out address', sandbox, { UITID_ISSUER })).toMatch(/^ok .+ UiTID knows/)
    },
  )

  it('says of addresses that it can’t tell where UiTID doesn’t', async () => {
    await using other = await startScriptedProvider((_, url) =>
      url.pathname.startsWith('/.well-known')
        ? [200, JSON.stringify({ ...DOCUMENT, end_session_endpoint: undefined })]
        : [503, ''],
    )
    const { UITID_ISSUER } = other
    expect(await signInFinding('redirect address', sandbox, { UITID_ISSUER })).toMatch(
      /^skipped .+ does not say whether/,
    )
    expect(await signInFinding('sign-out address', sandbox, { UITID_ISSUER })).toMatch(
      /^skipped .+ does not say whether/,
    )
  })
})
