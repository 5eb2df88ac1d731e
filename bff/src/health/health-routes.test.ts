import { once } from 'node:events'
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@redis/client'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { startRedis } from '../../test/start-redis.ts'
import { startRedisPair } from '../../test/start-redis-pair.ts'
import { openRedisStore } from '../store/redis-store.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { StoreUnavailable } from '../store/store.ts'

/** Longer than a known state of the service stands. */
const STALE_MS = 60_000

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

  it('answers with the last known state while the service hangs, without waiting for it', async () => {
    const hanging = createServer(() => undefined).listen(0, '127.0.0.1')
    await once(hanging, 'listening')
    const { port } = hanging.address() as AddressInfo
    const alone = await startBff({ environment: { UITPAS_API_URL: `http://127.0.0.1:${port}/uitid/rest` } })
    // Waiting would have told “unreachable”.
    expect(await readiness(alone)).toMatchObject({ status: 200, json: { upstream: 'unknown' } })
    const laterState = async () => (await readiness(alone)).json
    await expect.poll(laterState).toMatchObject({ ready: true, upstream: 'unreachable' })
    await alone.close()
    hanging.closeAllConnections()
    hanging.close()
  })

  it('answers with the last known state once a service that answered hangs, without waiting for it', async () => {
    let isHanging = false
    const requests: unknown[] = []
    const service = createServer((request, response) => {
      requests.push(request.url)
      if (!isHanging) response.end()
    }).listen(0, '127.0.0.1')
    await once(service, 'listening')
    const { port } = service.address() as AddressInfo
    const alone = await startBff({ environment: { UITPAS_API_URL: `http://127.0.0.1:${port}/uitid/rest` } })
    const upstream = async () => ((await readiness(alone)).json as { upstream: string }).upstream
    await expect.poll(upstream).toBe('reachable')
    isHanging = true
    const before = requests.length
    const now = performance.now.bind(performance)
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now() + STALE_MS)
    // Waiting would have told “unreachable”.
    expect(await upstream()).toBe('reachable')
    await expect.poll(() => requests.length).toBeGreaterThan(before)
    await expect.poll(upstream).toBe('unreachable')
    clock.mockRestore()
    await alone.close()
    service.closeAllConnections()
    service.close()
  })

  it.each([
    ['is deleted', (file: string) => rmSync(file)],
    ['is replaced', (file: string) => renameSync(copyOf(file), file)],
    ['is left without its log', (file: string) => rmSync(`${file}-wal`)],
    ['is left without the index of its log', (file: string) => rmSync(`${file}-shm`)],
  ])('ends when the store’s file %s under the process', async (_, spoil) => {
    const file = join(mkdtempSync(join(tmpdir(), 'balie-')), 'balie.sqlite')
    const store = openSqliteStore(file)
    const alone = await startBff({ store })
    expect(await readiness(alone)).toMatchObject({ status: 200 })
    spoil(file)
    expect(await readiness(alone)).toMatchObject({ status: 503, json: { ready: false } })
    await expect(
      store.together([{ do: 'put', key: 'k', fields: [], lifetimeMs: 1000 }], { durable: true }),
    ).rejects.toThrow(StoreUnavailable)
    await alone.close()
    await store.close()
  })

  describe('with a Redis that takes no writes', () => {
    it('ends, and begins again when it does', async () => {
      const redis = await startRedis()
      const store = await openRedisStore(redis.url)
      const alone = await startBff({ store })
      const admin = createClient({ url: redis.url })
      await admin.connect()
      await admin.configSet('maxmemory', '1')
      expect(await readiness(alone)).toMatchObject({
        status: 503,
        json: { ready: false, store: 'read-only' },
      })
      await admin.configSet('maxmemory', '0')
      expect(await readiness(alone)).toMatchObject({
        status: 200,
        json: { ready: true, concerns: [expect.stringMatching(/^appendonly/)] },
      })
      admin.destroy()
      await alone.close()
      await store.close()
      await redis.kill()
    })
  })

  it('ends while a replica hangs, without which no registration leaves', async () => {
    const redis = await startRedisPair()
    const store = await openRedisStore(redis.url)
    const alone = await startBff({ store })
    redis.hold()
    const state = async () => (await readiness(alone)).json
    await expect.poll(state).toMatchObject({ ready: false, store: 'read-only' })
    await alone.close()
    await store.close()
    await redis.kill()
  })
})

function copyOf(file: string): string {
  copyFileSync(file, `${file}.copy`)
  return `${file}.copy`
}
