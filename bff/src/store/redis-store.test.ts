import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Redis, startRedis } from '../../test/start-redis.ts'
import { openRedisStore } from './redis-store.ts'
import { type Store, StoreUnavailable } from './store.ts'
import { storeIsThere } from '../../test/store-is-there.ts'

describe('a Redis that goes away', () => {
  let redis: Redis
  let store: Store
  beforeEach(async () => {
    redis = await startRedis()
    store = await openRedisStore(redis.url)
  })
  afterEach(async () => {
    await store.close()
    await redis.kill()
  })

  const everything = () => [
    store.create('k', { a: '1' }, 1000),
    store.read('k'),
    store.update('k', { a: '1' }),
    store.touch('k', 1000),
    store.removeField('k', 'a'),
    store.remove('k'),
    store.ping(),
  ]
  const expectAway = () =>
    Promise.all(everything().map((attempt) => expect(attempt).rejects.toThrow(StoreUnavailable)))

  it('is a store that is away, and one that is there again once it is back', async () => {
    expect(await store.create('k', { a: '1' }, 60_000)).toBe(true)
    await redis.kill()
    await expectAway()

    await redis.restart()
    await storeIsThere(store)
    expect(await store.create('k', { a: '2' }, 60_000)).toBe(true)
    expect((await store.read('k'))?.fields).toEqual({ a: '2' })
  })

  it('is a store that is away when it takes commands and does not answer', async () => {
    await store.ping()
    redis.freeze()
    try {
      await expectAway()
    } finally {
      redis.thaw()
    }
    await storeIsThere(store)
  })

  it('may be away at the start, too', async () => {
    await redis.kill()
    const early = await openRedisStore(redis.url)
    await expect(early.ping()).rejects.toThrow(StoreUnavailable)
    await redis.restart()
    await expect
      .poll(() =>
        early.ping().then(
          () => 'there',
          () => 'away',
        ),
      )
      .toBe('there')
    await early.close()
  })

  // The client itself doesn't resend unanswered commands once the connection is back.
  it('is not asked again what it may already have done', async () => {
    const attempt = store.create('k', {}, 60_000).catch(() => undefined)
    await redis.kill()
    await attempt
    await redis.restart()
    await storeIsThere(store)
    expect(await store.read('k')).toBeUndefined()
  })
})

describe('the address of a Redis', () => {
  it('signs in with its password, and chooses its database', async () => {
    const redis = await startRedis(['--requirepass', 'p@ss'])
    const open = (database: string) =>
      openRedisStore(`${redis.url.replace('//', '//default:p%40ss@')}/${database}`)
    const [one, same, other] = await Promise.all([open('2'), open('2'), open('3')])
    try {
      expect(await one.create('k', { a: '1' }, 60_000)).toBe(true)
      expect((await same.read('k'))?.fields).toEqual({ a: '1' })
      expect(await other.read('k')).toBeUndefined()
    } finally {
      await Promise.all([one.close(), same.close(), other.close()])
      await redis.kill()
    }
  })
})
