import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, JAN_CARD, MUNTPUNT, SEED } from '../../test/people.ts'
import { newCardCalls, register } from '../../test/registering.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { type Redis, startRedis } from '../../test/start-redis.ts'
import { openStore } from './open-store.ts'
import type { Store } from './store.ts'
import { storeIsThere } from '../../test/store-is-there.ts'

const LOOK_UP = { identification: JAN_CARD, balieConsumerKey: MUNTPUNT }

describe('the application while its store is away', () => {
  let redis: Redis
  let store: Store
  let bff: Bff
  let browser: Browser
  beforeAll(async () => {
    redis = await startRedis()
    const sessionSecrets: [string] = ['a secret of at least thirty-two letters']
    store = await openStore({ redisUrl: redis.url, databaseFile: '', sessionSecrets })
    bff = await startBff({ store })
    browser = bff.browser()
    await browser.signIn(ANKE)
    await browser.send('GET', '/api/session')
  })
  afterAll(async () => {
    await bff.close()
    await store.close()
    await redis.kill()
  })
  const newCards = () => newCardCalls({ bff })

  it('serves, says plainly that it cannot help, sends nothing, and recovers by itself', async () => {
    await redis.kill()
    bff.sandbox.control.clearCalls()
    const away = { status: 503, json: { code: 'STORE_UNAVAILABLE' } }
    expect(await register(browser, SEED)).toMatchObject({ ...away, json: { outcome: 'unknown' } })
    expect(await browser.send('POST', '/api/identifications', LOOK_UP)).toMatchObject(away)
    expect(await browser.send('GET', '/api/session')).toMatchObject(away)
    expect(await browser.send('PUT', '/api/draft', {})).toMatchObject(away)
    const chosen = { consumerKey: MUNTPUNT }
    expect(await browser.send('PUT', '/api/session/counter', chosen)).toMatchObject(away)
    expect(await browser.send('GET', `/api/registrations/${randomUUID()}`)).toMatchObject(away)
    // Ends in the browser all the same: nobody else may go on in it.
    expect(await browser.send('POST', '/auth/logout')).toMatchObject({ status: 200, json: {} })
    const callback = await browser.send('GET', '/auth/callback?oauth_token=a&oauth_verifier=b')
    expect(callback.headers.get('location')).toBe('/?login=unavailable')
    expect((await browser.send('GET', '/healthz')).status).toBe(200)
    expect(bff.sandbox.control.calls()).toEqual([])

    await redis.restart()
    await expect.poll(() => browser.send('GET', '/api/session')).toMatchObject({ status: 401 })
    await browser.signIn(ANKE)
    expect((await register(browser, SEED)).status).toBe(201)
  })

  it('tells what the service answered, when the store goes away after a registration was sent', async () => {
    bff.sandbox.control.reset()
    await browser.signIn(ANKE)
    await browser.send('GET', '/api/session')
    bff.sandbox.control.clearCalls()
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 500, when: 'after' } })
    const running = register(browser, SEED)
    await expect.poll(newCards).toHaveLength(1)
    await redis.kill()
    expect(await running).toMatchObject({
      status: 201,
      json: { outcome: 'registered', confirmedBy: 'answer' },
    })
    await redis.restart()
  })

  it('says unknown when the store goes away after a registration was sent, and its answer is lost too', async () => {
    await storeIsThere(store)
    bff.sandbox.control.reset()
    await browser.signIn(ANKE)
    await browser.send('GET', '/api/session')
    bff.sandbox.control.clearCalls()
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: 6000, when: 'before' } })
    const running = register(browser, { ...SEED, uitpasNumber: '0930020000202' })
    await expect.poll(newCards).toHaveLength(1)
    await redis.kill()
    expect(await running).toMatchObject({
      status: 504,
      json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' },
    })
    await redis.restart()
  })
})
