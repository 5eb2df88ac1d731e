import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { type Redis, startRedis } from '../../test/start-redis.ts'
import { openStore } from '../store/open-store.ts'
import { StoreUnavailable } from '../store/store.ts'
import { createStoreTroubleLog } from './store-trouble-log.ts'

describe('the log of a store that can’t be reached', () => {
  let redis: Redis
  const front = createServer(SELF_SIGNED)
  beforeAll(async () => {
    redis = await startRedis()
    front.listen(0, '127.0.0.1')
    await once(front, 'listening')
  })
  afterAll(async () => {
    await redis.kill()
    front.close()
  })

  it.each([
    ['a wrong password', () => redis.url.replace('//', '//somebody:hunter2@'), /\(WRONGPASS\)/],
    ['nobody there', () => 'redis://:hunter2@127.0.0.1:1', /\(ECONNREFUSED\)/],
    [
      'an unknown authority',
      () => `rediss://:hunter2@127.0.0.1:${(front.address() as AddressInfo).port}`,
      /NODE_EXTRA_CA_CERTS/,
    ],
  ])('names %s once, not for each try of each connection', async (_, url, words) => {
    const logged: string[] = []
    const logger = pino({ base: null }, { write: (line: string) => void logged.push(line) })
    const settings = { redisUrl: url(), databaseFile: '' }
    let tries = 0
    const tell = createStoreTroubleLog(logger, settings)
    const store = await openStore({ ...settings, sessionSecrets: ['x'.repeat(32)] }, (error) => {
      tries += 1
      tell(error)
    })
    await expect.poll(() => tries).toBeGreaterThan(5)
    await store.close()
    expect(logged).toEqual([expect.stringContaining('"event":"store away"')])
    expect(logged[0]).toMatch(words)
    expect(logged.join('')).not.toContain('hunter2')
  })

  it('names a file that was removed while in use, once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'balie-'))
    const settings = { redisUrl: undefined, databaseFile: join(folder, 'balie.sqlite') }
    const logged: string[] = []
    const logger = pino({ base: null }, { write: (line: string) => void logged.push(line) })
    const secrets = ['x'.repeat(32)] as [string]
    const store = await openStore(
      { ...settings, sessionSecrets: secrets },
      createStoreTroubleLog(logger, settings),
    )
    rmSync(settings.databaseFile)
    const step = { do: 'create', key: 'k', fields: [], lifetimeMs: 1000 } as const
    for (let times = 0; times < 2; times++)
      await expect(store.together([step], { durable: true })).rejects.toThrow(StoreUnavailable)
    await store.close()
    rmSync(folder, { recursive: true })
    expect(logged).toEqual([expect.stringMatching(/"store away".*removed or replaced/)])
  })
})
