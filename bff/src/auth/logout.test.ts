import { describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, JAN_CARD, MUNTPUNT } from '../../test/people.ts'
import { spoil } from '../../test/registering.ts'
import { startBff } from '../../test/start-bff.ts'
import { useBff } from '../../test/use-bff.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createStore, StoreUnavailable } from '../store/store.ts'

describe('a logout', () => {
  const stage = useBff()
  const lookUp = { identification: JAN_CARD, balieConsumerKey: MUNTPUNT }

  it('ends the session on the server, and lets the browser forget', async () => {
    const id = stage.browser.cookies.get('balie') ?? ''
    const reply = await stage.browser.send('POST', '/auth/logout')
    expect(reply.status).toBe(204)
    // Clearing a large cache takes seconds, and nothing personal is in it.
    expect(reply.headers.get('clear-site-data')).toBeNull()
    expect(stage.browser.cookies.has('balie')).toBe(false)

    stage.browser.cookies.set('balie', id)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
    expect((await stage.browser.send('POST', '/api/identifications', lookUp)).status).toBe(401)
  })

  it('succeeds without a session too', async () => {
    expect((await stage.bff.browser().send('POST', '/auth/logout')).status).toBe(204)
  })

  it('is not brought about by another site’s page', async () => {
    const headers = { origin: 'https://evil.example' }
    expect((await stage.browser.send('POST', '/auth/logout', undefined, headers)).status).toBe(403)
    expect((await stage.browser.send('GET', '/auth/logout')).status).toBe(404)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(200)
  })

  it('ends this browser’s session, not the employee’s others', async () => {
    const other = stage.bff.browser()
    await other.signIn(ANKE)
    await stage.browser.send('POST', '/auth/logout')
    expect((await other.send('GET', '/api/session')).status).toBe(200)
  })

  // retrieve runs after the session was prolonged; balieList is written into the session when it comes back.
  it.each(['retrieve', 'balieList'])('wins over a request that still waits for %s', async (call) => {
    const id = stage.browser.cookies.get('balie') ?? ''
    spoil(stage, call, { kind: 'delay', ms: 400 })
    const running = stage.browser.send('POST', '/api/identifications', lookUp)
    await expect.poll(() => stage.bff.sandbox.control.calls().map((logged) => logged.call)).toContain(call)
    await stage.browser.send('POST', '/auth/logout')
    await running

    stage.browser.cookies.set('balie', id)
    expect((await stage.browser.send('GET', '/api/session')).status).toBe(401)
  })
})

describe('a logout while the store is away', () => {
  it('signs this browser out all the same, says that UiTID could not be told, and ends the session later', async () => {
    let isAway = false
    const driver = openSqliteStore(':memory:')
    const unlessAway = <Value>(work: () => Promise<Value>) =>
      isAway ? Promise.reject(new StoreUnavailable('away')) : work()
    const store = createStore({
      ...driver,
      together: (steps) => unlessAway(() => driver.together(steps)),
      read: (key) => unlessAway(() => driver.read(key)),
    })
    const bff = await startBff({ store })
    try {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      expect((await browser.send('GET', '/api/session')).status).toBe(200)
      const id = browser.cookies.get('balie') ?? ''
      isAway = true
      expect(await browser.send('POST', '/auth/logout')).toMatchObject({ status: 200, json: {} })
      expect(browser.cookies.has('balie')).toBe(false)
      isAway = false
      // The next colleague at this PC is nobody until they sign in.
      expect((await browser.send('GET', '/api/session')).status).toBe(401)

      browser.cookies.set('balie', id)
      await expect.poll(async () => (await browser.send('GET', '/api/session')).status).toBe(401)
    } finally {
      await bff.close()
      await store.close()
    }
  })
})

/** A store that has forgotten, once it failed over, what was not durable; nothing is durable while it fails over. */
function startFailover() {
  const driver = openSqliteStore(':memory:')
  let isFailingOver = false
  const store = createStore({
    ...driver,
    together(steps, options) {
      if (!isFailingOver || !steps.some(({ key }) => key.startsWith('session'))) return driver.together(steps)
      return options?.durable
        ? Promise.reject(new StoreUnavailable('not acknowledged'))
        : Promise.resolve(steps.map(() => true))
    },
  })
  const setFailingOver = (now: boolean) => {
    isFailingOver = now
  }
  return { store, setFailingOver }
}

describe('a session that was ended while the store failed over', () => {
  it.each([
    ['a logout', (browser: Browser) => browser.send('POST', '/auth/logout')],
    ['signing in anew', (browser: Browser) => browser.signIn(ANKE)],
  ])('is ended afterwards too, by %s', async (_, end) => {
    const { store, setFailingOver } = startFailover()
    const bff = await startBff({ store })
    try {
      const browser = bff.browser()
      await browser.signIn(ANKE)
      const id = browser.cookies.get('balie') ?? ''
      setFailingOver(true)
      await end(browser)
      setFailingOver(false)
      browser.cookies.set('balie', id)
      await expect.poll(async () => (await browser.send('GET', '/api/session')).status).toBe(401)
    } finally {
      await bff.close()
      await store.close()
    }
  })
})
