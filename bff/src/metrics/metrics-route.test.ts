import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, JAN, SEED } from '../../test/people.ts'
import { register } from '../../test/registering.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { startRedis } from '../../test/start-redis.ts'
import { openRedisStore } from '../store/redis-store.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { StoreUnavailable } from '../store/store.ts'

const TOKEN = 'a-token-of-prometheus'
/** Less than a usual time for a scrape, and more than a busy machine takes. */
const SCRAPE_MS = 5000
const PATIENT_MS = 30_000

describe('/metrics', () => {
  let bff: Bff
  let browser: Browser
  beforeEach(async () => {
    bff = await startBff({ environment: { METRICS_TOKEN: TOKEN } })
    browser = bff.browser()
    return () => bff.close()
  })
  const scrape = (authorization = `Bearer ${TOKEN}`) =>
    bff.browser().send('GET', '/metrics', undefined, { authorization })

  it.each(['', 'Bearer', 'Bearer wrong', `Basic ${TOKEN}`, `Bearer ${TOKEN}x`])(
    'is closed to %j',
    async (authorization) => {
      const reply = await scrape(authorization)
      expect(reply.status).toBe(401)
      expect(reply.headers.get('www-authenticate')).toBe('Bearer')
      expect(reply.text).not.toContain('balie_')
    },
  )

  it('counts requests by pattern, never by address', async () => {
    await browser.send('GET', '/api/registrations/7d2fb1de-4d3c-4c2c-9c59-14eeb9a4d9f0?insz=71113090257')
    await browser.send('GET', '/71113090257')
    const { headers, text } = await scrape()
    expect(headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(text).toContain(
      'balie_http_request_duration_seconds_count{route="/api/registrations/:key",method="GET",status="401"} 1',
    )
    expect(text).toContain('{route="none",method="GET",status="404"} 1')
    expect(text).not.toContain('71113090257')
  })

  it('counts calls to the service by result', async () => {
    await browser.signIn(ANKE)
    bff.sandbox.control.addFault({ call: 'passholder', fault: { kind: 'reset' }, times: 2 })
    const body = { uid: JAN, balieConsumerKey: SEED.balieConsumerKey }
    for (let times = 0; times < 2; times++) await browser.send('POST', '/api/passholders', body)
    const { text } = await scrape()
    expect(text).toContain('balie_upstream_call_duration_seconds_count{call="passholder",result="lost"} 1')
    expect(text).toContain('balie_upstream_call_duration_seconds_count{call="passholder",result="2xx"} 1')
  })

  it('counts registrations by reason and outcome, those without an end, and sessions', async () => {
    await browser.signIn(ANKE)
    await bff.browser().signIn(ANKE)
    expect((await register(browser, SEED)).status).toBe(201)
    bff.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'reset' }, times: null })
    bff.sandbox.control.addFault({ call: 'newCard', fault: { kind: 'reset' } })
    const other = { ...SEED, uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: '0930099999904' }
    expect((await register(browser, other)).status).toBe(504)
    const { text } = await scrape()
    const seconds = 'balie_registration_duration_seconds_count'
    expect(text).toContain(`${seconds}{reason="LOSS_KANSENSTATUUT",outcome="registered"} 1`)
    expect(text).toContain(`${seconds}{reason="LOSS_THEFT",outcome="unknown"} 1`)
    expect(text).toContain('balie_unsettled_registrations 1\n')
    expect(text).toContain('balie_sessions 2\n')
  })
})

describe('/metrics in other circumstances', () => {
  const store = openSqliteStore(':memory:')
  let bff: Bff
  beforeAll(async () => {
    bff = await startBff({
      store: { ...store, count: () => Promise.reject(new StoreUnavailable('away')) },
      environment: { METRICS_TOKEN: TOKEN },
    })
  })
  afterAll(async () => {
    await bff.close()
    await store.close()
  })

  it('says that it does not know when the store is away', async () => {
    const { status, text } = await bff
      .browser()
      .send('GET', '/metrics', undefined, { authorization: `Bearer ${TOKEN}` })
    expect(status).toBe(200)
    expect(text).toContain('balie_sessions Nan\n')
    expect(text).toContain('balie_store_up 0\n')
  })

  it('answers before Prometheus gives up, while the store hangs', { timeout: PATIENT_MS }, async () => {
    const redis = await startRedis()
    const hanging = await openRedisStore(redis.url)
    const beside = await startBff({ store: hanging, environment: { METRICS_TOKEN: TOKEN } })
    redis.freeze()
    const askedAt = performance.now()
    const { text } = await beside
      .browser()
      .send('GET', '/metrics', undefined, { authorization: `Bearer ${TOKEN}` })
    expect(performance.now() - askedAt).toBeLessThan(SCRAPE_MS)
    expect(text).toContain('balie_store_up 0\n')
    expect(text).toContain('balie_http_request_duration_seconds')
    await redis.kill()
    await beside.close()
    await hanging.close()
  })

  it('is not there without a token', async () => {
    const closed = await startBff()
    const reply = await closed.browser().send('GET', '/metrics', undefined, { authorization: 'Bearer ' })
    await closed.close()
    expect(reply.status).toBe(404)
  })
})
