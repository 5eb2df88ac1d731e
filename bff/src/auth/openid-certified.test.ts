import { type Fault, type Sandbox, startSandbox } from '@balie/sandbox'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerAtUitid, type Browser } from '../../test/browser.ts'
import { ANKE, BILAL } from '../../test/people.ts'
import { type RunningApp, startApp } from '../../test/start-bff.ts'
import { startProxy } from '../../test/start-proxy.ts'

const METRICS_TOKEN = 'a-token-of-prometheus'
let sandbox: Sandbox
let app: RunningApp
let aheadMs = 0

function startWith(environment: Record<string, string> = {}): Promise<RunningApp> {
  return startApp(sandbox, {
    clock: () => new Date(Date.now() + aheadMs),
    environment: {
      UITID_ISSUER: sandbox.issuer,
      UITID_CLIENT_ID: sandbox.openIdClient.id,
      UITID_CLIENT_SECRET: sandbox.openIdClient.secret,
      UITPAS_TIMEOUT_MS: '10000',
      METRICS_TOKEN,
      ...environment,
    },
  })
}
beforeAll(async () => {
  sandbox = await startSandbox()
  // The provider loads at its first request, which on a busy machine takes longer than a call may.
  await fetch(`${sandbox.issuer}/.well-known/openid-configuration`)
  app = await startWith()
})
afterAll(() => Promise.all([app.close(), sandbox.close()]))
beforeEach(() => {
  aheadMs = 0
  sandbox.control.reset({ tokens: true })
})

async function begin(browser: Browser): Promise<string> {
  return (await browser.send('GET', '/auth/login')).headers.get('location') ?? ''
}
const endOf = async (browser: Browser) => (await browser.signIn(ANKE)).headers.get('location')
const isSignedIn = async (browser: Browser) => (await browser.send('GET', '/api/session')).status === 200

describe('with a certified provider, a login', () => {
  it('comes back signed in, by name, and its token is nowhere else than at the service', async () => {
    const browser = app.browser()
    app.logged.length = 0
    expect(await endOf(browser)).toBe('/')
    const { json, text } = await browser.send('GET', '/api/session')
    expect(json).toMatchObject({ employee: { uid: ANKE, name: 'Anke' } })
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
    const metrics = await browser.send('GET', '/metrics', undefined, headers)
    expect([metrics.status, metrics.text]).toEqual([200, expect.stringContaining('exchange')])
    // Code, verifier, identity token, access token, and the employee's token with its secret.
    const secrets = sandbox.control.secrets()
    expect(secrets).toHaveLength(6)
    for (const secret of [...secrets, 'Anke'])
      for (const place of [app.logged.join(''), metrics.text, secret === 'Anke' ? '' : text])
        expect(place).not.toContain(secret)
  })

  it('ends with words when the person refuses, and asks who it is at the next try', async () => {
    const browser = app.browser()
    expect((await browser.signIn('refuse')).headers.get('location')).toBe('/?login=refused')
    expect(await isSignedIn(browser)).toBe(false)
    expect(new URL(await begin(browser)).searchParams.get('prompt')).toBe('login')
  })

  it('takes keys that were rotated between its beginning and its end', async () => {
    const browser = app.browser()
    expect(await endOf(browser)).toBe('/')
    const authorize = await begin(browser)
    sandbox.control.rotateOpenIdKeys()
    const callback = await answerAtUitid(authorize, BILAL)
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/')
    expect((await browser.send('GET', '/api/session')).json).toMatchObject({ employee: { uid: BILAL } })
  })

  it('signs no one in with a code that was used, or with one of another browser’s', async () => {
    const [browser, other] = [app.browser(), app.browser()]
    const callback = await answerAtUitid(await begin(browser), ANKE)
    const attempt = new Map(browser.cookies)
    const foreign = new URL(await answerAtUitid(await begin(other), ANKE))
    foreign.searchParams.set('code', new URL(callback).searchParams.get('code') ?? '')
    expect((await other.send('GET', foreign.href)).headers.get('location')).toBe('/?login=expired')
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/')
    await browser.send('POST', '/auth/logout')
    for (const [name, value] of attempt) browser.cookies.set(name, value)
    expect((await browser.send('GET', callback)).headers.get('location')).toBe('/?login=expired')
    expect(await isSignedIn(browser)).toBe(false)
    expect(await isSignedIn(other)).toBe(false)
  })

  it.each([
    [50_000, '/'],
    [-50_000, '/'],
    [-90_000, '/?login=clock'],
    // The identity token is good for five minutes.
    [400_000, '/?login=clock'],
  ])('by a clock that is %i ms ahead leads to %s', async (ms, location) => {
    aheadMs = ms
    expect(await endOf(app.browser())).toBe(location)
  })
})

describe('a call to the provider', () => {
  it.each<[string, string, Fault, string]>([
    ['openidToken', 'that is answered without end', { kind: 'huge', bytes: 2 * 1024 * 1024 }, 'away'],
    ['openidToken', 'that is sent elsewhere', { kind: 'status', status: 307 }, 'failed'],
    ['openidToken', 'that is answered in HTML', { kind: 'status', status: 200, body: '<html>' }, 'failed'],
    ['openidKeys', 'that is cut twice', { kind: 'reset' }, 'away'],
    ['openidKeys', 'that is sent elsewhere', { kind: 'status', status: 302 }, 'failed'],
  ])('%s %s signs no one in', async (call, _, fault, result) => {
    // A read that is cut is tried once more.
    sandbox.control.addFault({ call, fault, times: fault.kind === 'reset' ? 2 : 1 })
    const browser = app.browser()
    expect(await endOf(browser)).toBe(`/?login=${result}`)
    expect(await isSignedIn(browser)).toBe(false)
    expect(await endOf(browser)).toBe('/')
  })

  it.each<[string, Fault]>([
    ['openidToken', { kind: 'delay', ms: 60_000 }],
    ['openidToken', { kind: 'drip', ms: 60_000 }],
    ['openidKeys', { kind: 'delay', ms: 60_000 }],
  ])('%s is given up when its time is over: %o', async (call, fault) => {
    const hasty = await startWith({ UITPAS_TIMEOUT_MS: '500' })
    try {
      sandbox.control.addFault({ call, fault })
      const browser = hasty.browser()
      expect((await browser.signIn(ANKE)).headers.get('location')).toBe('/?login=away')
      expect(await isSignedIn(browser)).toBe(false)
    } finally {
      await hasty.close()
    }
  })

  it('leaves by the proxy that is named, whichever call it is', async () => {
    const proxy = await startProxy()
    const byProxy = await startWith({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}` })
    try {
      expect(await endOf(byProxy.browser())).toBe('/')
      const { host } = new URL(sandbox.issuer)
      expect(new Set(proxy.asked.map(({ authority }) => authority))).toEqual(new Set([host]))
      proxy.answer = 403
      const browser = byProxy.browser()
      expect((await browser.send('GET', await answerAtUitid(await begin(browser), ANKE))).status).toBe(302)
      expect(await isSignedIn(browser)).toBe(false)
    } finally {
      await byProxy.close()
      await proxy.close()
    }
  })
})
