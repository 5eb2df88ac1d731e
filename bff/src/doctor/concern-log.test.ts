import pino from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Redis, startRedis } from '../../test/start-redis.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { logConcerns } from './concern-log.ts'
import { createStoreTroubleLog } from './store-trouble-log.ts'

/** Starting Redis, and reconnecting, takes a busy machine some time. */
const PATIENCE = { timeout: 20_000 }
const STEP = { do: 'create', key: 'k', fields: [], lifetimeMs: 1000 } as const

interface Line {
  event: string
  words: string
}

describe('a Redis that comes after the application has started', { timeout: 60_000 }, () => {
  let redis: Redis | undefined
  let store: Store | undefined
  let lines: Line[]
  beforeEach(() => void (lines = []))
  afterEach(async () => {
    await store?.close()
    await redis?.kill()
  })
  const words = (event: string) => lines.filter((line) => line.event === event).map((line) => line.words)

  async function comesLater(settings: string[]): Promise<Store> {
    redis = await startRedis(settings)
    await redis.kill()
    const logger = pino(
      { base: null },
      { write: (line: string) => void lines.push(JSON.parse(line) as Line) },
    )
    const config = { redisUrl: redis.url, databaseFile: '' }
    store = await openStore(
      { ...config, sessionSecrets: ['x'.repeat(32)] },
      createStoreTroubleLog(logger, config),
    )
    void logConcerns(store, logger)
    await redis.restart()
    return store
  }

  it('has its settings named that can lose data', async () => {
    await comesLater(['--maxmemory-policy', 'volatile-lru'])
    await expect.poll(() => words('store can lose data').join(), PATIENCE).toMatch(/volatile-lru.+noeviction/)
  })

  it('is named if it runs in cluster mode', async () => {
    const late = await comesLater(['--cluster-enabled', 'yes'])
    await expect.poll(() => words('store can lose data').join(), PATIENCE).toMatch(/cluster mode/)
    expect(await late.concerns()).toContainEqual(expect.stringMatching(/cluster mode/))
  })

  it('is named once it takes no writes, also if that begins later', async () => {
    const late = await comesLater(['--min-replicas-to-write', '1'])
    const refusals = async () => {
      await late.together([STEP]).catch(() => undefined)
      return words('store away').join()
    }
    await expect.poll(refusals, PATIENCE).toContain('NOREPLICAS')
  })
})
