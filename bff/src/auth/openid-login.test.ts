import { describe, expect, it } from 'vitest'
import { ANKE } from '../../test/people.ts'
import { CLIENT, newKey } from '../../test/start-provider.ts'
import { useOpenId } from '../../test/use-openid.ts'

describe('a login by OpenID Connect', () => {
  const stage = useOpenId({
    environment: { UITID_AUTHORIZE_PARAMETERS: 'referrer=uitpas&audience=https://api.publiq.be' },
  })

  it('goes to UiTID with a challenge, comes back, and exchanges the token as the consumer alone', async () => {
    const browser = stage.bff.browser()
    const location = await stage.begin(browser)
    expect(location.origin + location.pathname).toBe(new URL('/auth', stage.provider.issuer).href)
    expect(Object.fromEntries(location.searchParams)).toEqual({
      client_id: CLIENT.id,
      response_type: 'code',
      redirect_uri: `${stage.bff.origin}/auth/callback`,
      scope: 'openid profile email',
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      code_challenge_method: 'S256',
      ui_locales: 'nl',
      referrer: 'uitpas',
      audience: 'https://api.publiq.be',
    })
    const reply = await browser.send('GET', stage.provider.answer(location.href))
    expect([reply.status, reply.headers.get('location')]).toEqual([302, '/'])
    const session = await browser.send('GET', '/api/session')
    expect(session.json).toMatchObject({ employee: { uid: ANKE, name: 'Anke' } })
    expect(stage.bff.sandbox.control.calls().map(({ call }) => call)).toEqual(['exchange', 'balieList'])
  })

  it.each([
    ['?lang=fr', 'fr'],
    ['?lang=de', 'de'],
    ['?lang=en', 'nl'],
    ['?lang=fr&lang=de', 'nl'],
  ])('%s asks UiTID in %s', async (query, language) => {
    const location = await stage.begin(stage.bff.browser(), query)
    expect(location.searchParams.get('ui_locales')).toBe(language)
  })

  it('asks who it is once an employee may be known in this browser', async () => {
    const browser = stage.bff.browser()
    const prompt = async () => (await stage.begin(browser)).searchParams.get('prompt')
    expect(await prompt()).toBeNull()
    expect(await stage.signIn(browser)).toBe('/')
    expect(await prompt()).toBe('login')
    await browser.send('POST', '/auth/logout')
    expect(await prompt()).toBe('login')
  })

  it('works in two tabs of one browser', async () => {
    const browser = stage.bff.browser()
    const [first, second] = [await stage.begin(browser), await stage.begin(browser)]
    for (const { href } of [first, second]) {
      stage.provider.does.accessToken = stage.bff.sandbox.control.issueOpenIdToken(ANKE)
      const reply = await browser.send('GET', stage.provider.answer(href))
      expect(reply.headers.get('location')).toBe('/')
    }
    expect(await stage.isSignedIn(browser)).toBe(true)
  })

  it.each([
    ['access_denied', 'refused'],
    ['login_required', 'again'],
    ['interaction_required', 'again'],
    ['temporarily_unavailable', 'away'],
    ['server_error', 'away'],
    ['unmet_authentication_requirements', 'second-factor'],
    ['consent_required', 'again'],
    ['invalid_request', 'failed'],
    ['<b>odd</b>', 'failed'],
  ])('that ends in %s leads back to the page with the result %s', async (error, result) => {
    const browser = stage.bff.browser()
    stage.bff.logged.length = 0
    for (const isNamed of [true, false]) {
      const callback = new URL(stage.provider.refuse((await stage.begin(browser)).href, error))
      if (!isNamed) callback.searchParams.delete('iss')
      const reply = await browser.send('GET', callback.href)
      expect(reply.headers.get('location')).toBe(`/?login=${result}`)
    }
    expect(await stage.isSignedIn(browser)).toBe(false)
    expect(stage.bff.logged.join('')).not.toContain('<b>')
  })

  it.each([
    ['a login that another tab ended', 'temporarily_unavailable', 'authentication_expired', 'expired'],
    ['a description in HTML', 'temporarily_unavailable', '<b>authentication_expired</b>', 'away'],
    ['a description of its own', 'access_denied', 'The user <i>said no</i>', 'refused'],
  ])('tells %s from the others', async (_, error, description, result) => {
    const browser = stage.bff.browser()
    stage.bff.logged.length = 0
    const callback = new URL(stage.provider.refuse((await stage.begin(browser)).href, error))
    callback.searchParams.set('error_description', description)
    const reply = await browser.send('GET', callback.href)
    expect(reply.headers.get('location')).toBe(`/?login=${result}`)
    expect(stage.bff.logged.join('')).not.toMatch(/<[bi]>/)
  })

  it.each([
    [400, '{"error":"invalid_grant"}', 'expired', 'invalid_grant'],
    [401, '{"error":"invalid_client"}', 'failed', 'invalid_client'],
    [400, '{"error":"unauthorized_client"}', 'failed', 'unauthorized_client'],
    [400, '{"error":"temporarily_unavailable"}', 'away', 'temporarily_unavailable'],
    [400, '{"error":"server_error"}', 'away', 'server_error'],
    [401, '<html>', 'away', 'status 401'],
    [403, '<html>', 'away', 'status 403'],
    [404, '', 'away', 'status 404'],
    [429, '{"message":"slow down"}', 'away', 'status 429'],
  ])(
    'whose code is answered by %s %s says %s, with or without a challenge',
    async (status, body, result, cause) => {
      for (const headers of [{}, { 'www-authenticate': 'Basic realm="uitid"' }]) {
        stage.bff.logged.length = 0
        stage.provider.does.token = () => ({ status, body, headers })
        expect(await stage.signIn(stage.bff.browser())).toBe(`/?login=${result}`)
        expect(stage.bff.logged.join('')).toContain(`"event":"login","result":"${result}","cause":"${cause}"`)
      }
    },
  )

  it('bears what Keycloak adds to the callback', async () => {
    const browser = stage.bff.browser()
    const { href } = await stage.begin(browser)
    const callback = stage.provider.answer(href, { session_state: 'a-session-of-uitid' })
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/')
    expect(stage.bff.logged.join('')).not.toContain('a-session-of-uitid')
  })

  it.each(
    ['expires_in', 'refresh_token', 'scope'].flatMap((field) => [
      [field, null],
      [field, ''],
    ]),
  )('bears tokens whose %s is %j', async (field, value) => {
    stage.provider.does.token = (right) => ({
      status: 200,
      body: JSON.stringify({ ...right, [field]: value }),
    })
    expect(await stage.signIn(stage.bff.browser())).toBe('/')
  })

  it('bears claims and keys that hold nothing', async () => {
    stage.provider.does.claims = (right) => ({ ...right, azp: null })
    const { keys } = (await (await fetch(new URL('/keys', stage.provider.issuer))).json()) as {
      keys: object[]
    }
    stage.provider.does.keys = () => ({ keys: keys.map((key) => ({ ...key, use: '', x5t: null })) })
    expect(await stage.signIn(stage.bff.browser())).toBe('/')
  })

  it('bears that UiTID closes each kept connection just as it is used', async () => {
    stage.provider.does.closesKept = true
    const browser = stage.bff.browser()
    expect(await stage.signIn(browser)).toBe('/')
    // Description and keys were read in one go: the second on a connection that was kept.
    expect(await browser.send('POST', '/auth/logout')).toMatchObject({ status: 200 })
    expect(await stage.signIn(browser)).toBe('/')
    expect(stage.provider.requests.filter(({ path }) => path === '/token')).toHaveLength(2)
  })

  it('takes a key that came after the last login', async () => {
    expect(await stage.signIn(stage.bff.browser())).toBe('/')
    stage.provider.rotate()
    stage.provider.does.accessToken = stage.bff.sandbox.control.issueOpenIdToken(ANKE)
    expect(await stage.signIn(stage.bff.browser())).toBe('/')
  })

  it('bears clocks that are 60 s apart, and says so of more', async () => {
    const shifted = (seconds: number) => (right: Record<string, unknown>) => ({
      ...right,
      iat: Number(right['iat']) + seconds,
      nbf: Number(right['iat']) + seconds,
      exp: Number(right['iat']) + seconds + (seconds < 0 ? 0 : 300),
    })
    for (const [seconds, location] of [
      [55, '/'],
      [-55, '/'],
      [90, '/?login=clock'],
      [-90, '/?login=clock'],
    ] as const) {
      stage.provider.does.accessToken = stage.bff.sandbox.control.issueOpenIdToken(ANKE)
      stage.provider.does.claims = shifted(seconds)
      expect(await stage.signIn(stage.bff.browser()), String(seconds)).toBe(location)
    }
  })

  it('leaves a signed-in employee signed in when it fails', async () => {
    const browser = stage.bff.browser()
    await stage.signIn(browser)
    stage.provider.does.key = newKey()
    expect(await stage.signIn(browser)).toBe('/?login=failed')
    expect(await stage.isSignedIn(browser)).toBe(true)
  })

  it.each([
    ['given_name that is no text', { given_name: 7 }, undefined],
    ['a name alone', { given_name: undefined, name: 'Anke Verzonnen' }, 'Anke Verzonnen'],
    ['no name', { given_name: undefined }, undefined],
    ['spaces for a name', { given_name: '  ' }, undefined],
    ['a name without end', { given_name: 'x'.repeat(5000) }, undefined],
  ])('works with %s', async (_, claims, name) => {
    stage.provider.does.claims = (right) => ({ ...right, ...claims })
    const browser = stage.bff.browser()
    expect(await stage.signIn(browser)).toBe('/')
    const { json } = await browser.send('GET', '/api/session')
    expect((json as { employee: { name?: string } }).employee.name).toBe(name)
  })

  it('writes no token, code, verifier, state, nonce or name into the log, an answer or a metric', async () => {
    const browser = stage.bff.browser()
    const location = await stage.begin(browser)
    const callback = stage.provider.answer(location.href)
    await browser.send('GET', callback)
    const { text } = await browser.send('GET', '/api/session')
    const sent = new URLSearchParams(stage.provider.requests.at(-2)?.body)
    const secrets = [
      location.searchParams.get('state'),
      location.searchParams.get('nonce'),
      new URL(callback).searchParams.get('code'),
      sent.get('code_verifier'),
      CLIENT.secret,
      stage.provider.does.accessToken,
      ...stage.bff.sandbox.control.secrets(),
    ]
    for (const secret of secrets) {
      expect(secret?.length).toBeGreaterThan(8)
      expect(stage.bff.logged.join('') + text).not.toContain(secret)
    }
    expect(stage.bff.logged.join('')).not.toMatch(/Anke|eyJ/)
    expect(text).not.toContain('eyJ')
  })
})
