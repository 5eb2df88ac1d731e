import { describe, expect, it } from 'vitest'
import { answerAtUitid, type Browser } from '../../test/browser.ts'
import { ANKE, BILAL } from '../../test/people.ts'
import { useBff } from '../../test/use-bff.ts'

describe('a login', () => {
  const stage = useBff()

  /** Begins a login in this browser; returns the address that it leads to. */
  async function begin(browser: Browser, query = ''): Promise<URL> {
    const reply = await browser.send('GET', `/auth/login${query}`)
    expect(reply.status).toBe(302)
    return new URL(reply.headers.get('location') ?? '')
  }
  const isSignedIn = async (browser: Browser) => (await browser.send('GET', '/api/session')).status === 200

  it('goes to UiTID with a request token, and comes back signed in', async () => {
    const browser = stage.bff.browser()
    const authorize = await begin(browser)
    expect(authorize.origin + authorize.pathname).toBe(`${stage.bff.sandbox.apiUrl}/auth/authorize`)
    expect([...authorize.searchParams.keys()].toSorted()).toEqual(['lang', 'oauth_token', 'type'])
    expect(await isSignedIn(browser)).toBe(false)

    const callback = await browser.send('GET', await answerAtUitid(authorize.href, ANKE))
    expect([callback.status, callback.headers.get('location')]).toEqual([302, '/'])
    const session = await browser.send('GET', '/api/session')
    expect(session.json).toMatchObject({ employee: { uid: ANKE } })
    expect(stage.bff.sandbox.control.calls().map(({ call }) => call)).toEqual([
      'requestToken',
      'accessToken',
      'balieList',
    ])
  })

  it.each([
    ['', 'nl'],
    ['?lang=fr', 'fr'],
    ['?lang=de', 'de'],
    ['?lang=xx', 'nl'],
    ['?lang=en&lang=fr', 'nl'],
  ])('%s asks UiTID in the language %s', async (query, lang) => {
    expect((await begin(stage.bff.browser(), query)).searchParams.get('lang')).toBe(lang)
  })

  it('asks who it is only in a browser that was signed in before', async () => {
    const browser = stage.bff.browser()
    const type = async () => (await begin(browser)).searchParams.get('type')
    expect(await type()).toBe('regular')
    await browser.signIn(ANKE)
    await browser.send('POST', '/auth/logout')
    expect(await type()).toBe('forcelogin')

    await browser.signIn(ANKE)
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect((await browser.send('GET', '/api/session')).status).toBe(401)
    expect(await type()).toBe('forcelogin')
  })

  it('asks who it is once a browser has come back, also too late', async () => {
    const browser = stage.bff.browser()
    const callback = await answerAtUitid((await begin(browser)).href, ANKE)
    // As after ten minutes.
    browser.cookies.clear()
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect((await begin(browser)).searchParams.get('type')).toBe('forcelogin')
  })

  it('comes back without a session when the person refuses', async () => {
    const browser = stage.bff.browser()
    const reply = await browser.signIn('refuse')
    expect(reply.headers.get('location')).toBe('/?login=refused')
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('is logged with its result, but without the employee', async () => {
    const results = async (work: (browser: Browser) => Promise<unknown>) => {
      stage.bff.logged.length = 0
      await work(stage.bff.browser())
      const lines = stage.bff.logged.map((line): unknown => JSON.parse(line))
      return lines.filter((line) => JSON.stringify(line).includes('"event":"login"'))
    }
    expect(await results((browser) => browser.signIn(ANKE))).toMatchObject([{ result: 'signed in' }])
    expect(stage.bff.logged.join('')).not.toContain(ANKE)
    expect(await results((browser) => browser.signIn('refuse'))).toMatchObject([{ result: 'refused' }])
    expect(await results((browser) => browser.send('GET', '/auth/callback?oauth_token=x'))).toMatchObject([
      { result: 'expired', cause: 'unknown attempt' },
    ])
  })

  it('ends once: the same callback again signs no one in', async () => {
    const browser = stage.bff.browser()
    const callback = await answerAtUitid((await begin(browser)).href, ANKE)
    await browser.send('GET', callback)
    await browser.send('POST', '/auth/logout')
    const again = await browser.send('GET', callback)
    expect(again.headers.get('location')).toBe('/?login=expired')
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('ends in the browser that began it only', async () => {
    const [victim, attacker] = [stage.bff.browser(), stage.bff.browser()]
    const callback = await answerAtUitid((await begin(attacker)).href, BILAL)
    await begin(victim)
    expect((await victim.send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect((await stage.bff.browser().send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect(await isSignedIn(victim)).toBe(false)

    await attacker.send('GET', callback)
    expect(await isSignedIn(attacker)).toBe(true)
  })

  it.each([
    '',
    '?oauth_token=made-up&oauth_verifier=x',
    '?oauth_verifier=x',
    '?oauth_token=a&oauth_token=b&oauth_verifier=x',
  ])('does not come about by calling back with %j', async (query) => {
    const browser = stage.bff.browser()
    await begin(browser)
    const reply = await browser.send('GET', `/auth/callback${query}`)
    expect(reply.headers.get('location')).toBe('/?login=expired')
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('does not come about with a verifier that UiTID did not give', async () => {
    const browser = stage.bff.browser()
    const callback = new URL(await answerAtUitid((await begin(browser)).href, ANKE))
    callback.searchParams.set('oauth_verifier', 'guessed')
    expect((await browser.send('GET', callback.href)).headers.get('location')).toBe('/?login=failed')
    expect(await isSignedIn(browser)).toBe(false)
  })

  it('of two tabs of one browser can end in both', async () => {
    const browser = stage.bff.browser()
    const first = await begin(browser)
    const second = await begin(browser)
    for (const authorize of [first, second]) {
      const reply = await browser.send('GET', await answerAtUitid(authorize.href, ANKE))
      expect(reply.headers.get('location')).toBe('/')
    }
    expect(await isSignedIn(browser)).toBe(true)
  })

  it('renews the session’s id, and the one from before is dead', async () => {
    const before = stage.browser.cookies.get('balie') ?? ''
    await stage.browser.signIn(BILAL)
    const after = stage.browser.cookies.get('balie') ?? ''
    expect(after).not.toBe(before)
    expect(await isSignedIn(stage.browser)).toBe(true)

    stage.browser.cookies.set('balie', before)
    expect(await isSignedIn(stage.browser)).toBe(false)
  })

  it('does not take a session id that the browser brought along', async () => {
    const browser = stage.bff.browser()
    browser.cookies.set('balie', 'chosen-by-somebody-else')
    await browser.signIn(ANKE)
    expect(browser.cookies.get('balie')).toMatch(/^[\w-]{43}$/)
  })
})
