import { type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rawAnswer } from '../../test/raw-answer.ts'
import {
  DOCUMENT,
  signInFinding,
  signInFindings,
  startScriptedProvider,
} from '../../test/sign-in-findings.ts'

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

describe('the doctor on signing in by OpenID Connect', () => {
  it('finds nothing where nothing is wrong, and says literally which addresses must be registered', async () => {
    expect(await signInFindings(sandbox)).toEqual([
      `ok sign-in: by OpenID Connect at ${sandbox.issuer}/, directly`,
      'ok UiTID’s clock: within 60 s of ours',
      'ok client: UiTID takes UITID_CLIENT_ID and UITID_CLIENT_SECRET',
      `ok redirect address: UiTID knows ${CALLBACK} (and not ${CALLBACK}/)`,
      'ok sign-out address: UiTID knows http://localhost:3000/ (and not http://localhost:3000)',
      'ok exchange: this consumer may ask for exchanges; a real one takes a person who signs in',
    ])
  })

  it('signs no one in', async () => {
    await signInFindings(sandbox)
    expect(new Set(sandbox.control.calls().map(({ call }) => call))).toEqual(
      new Set(['openidDiscovery', 'openidToken', 'openidAuthorize', 'openidEndSession', 'exchange']),
    )
    expect(sandbox.control.secrets()).toEqual([])
  })

  it('says how far the clock is off', async () => {
    expect(await signInFinding('UiTID’s clock', sandbox, {}, TEN_MINUTES_MS)).toMatch(
      /^wrong .+: this machine is (?:599|600|601) s ahead of UiTID, and no sign-in is accepted/,
    )
    expect(await signInFinding('UiTID’s clock', sandbox, {}, -TEN_MINUTES_MS)).toContain('s behind UiTID')
  })

  it.each([
    ['UITID_CLIENT_ID', 'another'],
    ['UITID_CLIENT_SECRET', 'another'],
  ])('says when the client is not the right one: %s', async (name, value) => {
    expect(await signInFinding('client', sandbox, { [name]: value })).toMatch(
      /^wrong client: UiTID refuses the client \(\w+\): check UITID_CLIENT_ID and UITID_CLIENT_SECRET/,
    )
  })

  it('says when the consumer may not exchange', async () => {
    sandbox.control.setOptions({ exchangeForbidden: true })
    expect(await signInFinding('exchange', sandbox)).toMatch(
      /^wrong exchange: this consumer may not exchange tokens \(status 403\)/,
    )
  })

  it('leaves the exchange to the other checks where our signature isn’t taken, and says when it is away', async () => {
    expect(await signInFinding('exchange', sandbox, { UITPAS_CONSUMER_SECRET: 'another' })).toMatch(
      /^skipped exchange/,
    )
    sandbox.control.addFault({ call: 'exchange', fault: { kind: 'status', status: 503 } })
    expect(await signInFinding('exchange', sandbox)).toContain(
      'wrong exchange: the exchange does not answer (status 503)',
    )
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
    expect(await signInFinding('exchange', sandbox)).toMatch(words)
  })

  it('says when there is no way to UiTID, and names the setting', async () => {
    const found = await signInFindings(sandbox, { UITID_ISSUER: 'http://127.0.0.1:1' })
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
    await using other = await startScriptedProvider(() => [status, text])
    const { UITID_ISSUER } = other
    expect((await signInFindings(sandbox, { UITID_ISSUER }))[0]).toMatch(words)
  })

  it.each([
    [401, '{"error":"invalid_client"}', /^wrong client: UiTID refuses the client \(invalid_client\)/],
    [401, '{"error":"invalid_grant"}', /^ok client/],
    [401, '<html>Proxy</html>', /^skipped client: .+\(status 401\)/],
    [429, '', /^skipped client: .+\(status 429\)/],
  ])('judges the client by what comes with a challenge: %s %s', async (status, body, words) => {
    await using other = await startScriptedProvider((_, url) =>
      url.pathname.startsWith('/.well-known')
        ? [200, JSON.stringify(DOCUMENT)]
        : [status, body, { 'www-authenticate': 'Basic realm="proxy"' }],
    )
    expect(await signInFinding('client', sandbox, { UITID_ISSUER: other.UITID_ISSUER })).toMatch(words)
  })
})
