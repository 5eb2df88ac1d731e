import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { StoreUnavailable } from '../store/store.ts'

describe('being ready', () => {
  const driver = openSqliteStore(':memory:')
  let isAway = false
  let bff: Bff
  beforeAll(async () => {
    const ping = () => (isAway ? Promise.reject(new StoreUnavailable('away')) : driver.ping())
    bff = await startBff({ store: { ...driver, ping } })
  })
  afterAll(async () => {
    await bff.close()
    await driver.close()
  })
  const readiness = (of = bff) => of.browser().send('GET', '/readyz')

  it('takes a store, and shows that the service is reachable', async () => {
    const reply = await readiness()
    expect(reply).toMatchObject({
      status: 200,
      json: { ready: true, store: 'there', upstream: 'reachable' },
    })
    expect(reply.headers.get('cache-control')).toBe('no-store')
  })

  it('ends while the store is away; being alive does not', async () => {
    isAway = true
    expect(await readiness()).toMatchObject({ status: 503, json: { ready: false, store: 'away' } })
    expect(await bff.browser().send('GET', '/healthz')).toMatchObject({ status: 200, text: 'ok' })
    isAway = false
    expect((await readiness()).status).toBe(200)
  })

  it('does not hang on the service', async () => {
    const alone = await startBff({ environment: { UITPAS_API_URL: 'http://127.0.0.1:1/uitid/rest' } })
    expect(await readiness(alone)).toMatchObject({ status: 200, json: { upstream: 'unreachable' } })
    await alone.close()
  })

  it('asks the service once, however often it is asked', async () => {
    const other = await startBff()
    const calls = () => other.sandbox.control.calls().length
    await readiness(other)
    const before = calls()
    for (let times = 0; times < 5; times++) await readiness(other)
    expect(calls()).toBe(before)
    await other.close()
  })
})
