import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createClient } from '@redis/client'
import { afterEach, describe, expect, it } from 'vitest'
import { freePort, REDIS_SERVER, startRedis } from '../../test/start-redis.ts'
import { openRedisStore } from './redis-store.ts'
import { StoreUnavailable } from './store.ts'

describe('the promise of Redis before a request may leave', () => {
  const ends: (() => unknown)[] = []
  afterEach(async () => {
    for (const end of ends.splice(0).toReversed()) await end()
  })
  async function redis(...settings: string[]) {
    const directory = mkdtempSync(join(tmpdir(), 'balie-redis-'))
    ends.push(() => rmSync(directory, { recursive: true, force: true }))
    const server = await startRedis(['--dir', directory, ...settings])
    ends.push(() => server.kill())
    const admin = createClient({ url: server.url })
    admin.on('error', () => undefined)
    await admin.connect()
    ends.push(() => admin.destroy())
    return { ...server, admin, port: new URL(server.url).port }
  }
  async function open(url: string, onTrouble?: (error: Error) => void) {
    const store = await openRedisStore(url, { onTrouble })
    ends.push(() => store.close())
    return store
  }
  const create = (key: string) => [{ do: 'create', key, fields: [], lifetimeMs: 60_000 }] as const

  it('is that every replica has it: one that hangs lets nothing leave', async () => {
    const primary = await redis()
    const troubles: string[] = []
    const store = await open(primary.url, ({ name }) => void troubles.push(name))
    for (const key of ['nobody', 'to wait for'])
      expect(await store.together(create(key), { durable: true })).toEqual([true])
    const follow = () => redis('--replicaof', '127.0.0.1', primary.port, '--repl-diskless-sync-delay', '0')
    const [replica] = [await follow(), await follow()]
    const online = async () => (await primary.admin.info('replication')).match(/state=online/g)
    await expect.poll(online).toHaveLength(2)
    expect(await store.together(create('before'), { durable: true })).toEqual([true])
    expect(await replica.admin.exists('balie:before')).toBe(1)
    replica.freeze()
    try {
      await expect(store.together(create('behind'), { durable: true })).rejects.toThrow(StoreUnavailable)
      expect(await store.together(create('not durable'))).toEqual([true])
      expect(troubles).toEqual(['NotAcknowledged'])
    } finally {
      replica.thaw()
    }
    await expect
      .poll(() => store.together(create('after'), { durable: true }).catch(() => 'not given'))
      .toEqual([true])
    expect(await replica.admin.exists('balie:after')).toBe(1)
  })

  it('is nothing without file or replica, which is reported', async () => {
    const store = await open((await redis()).url)
    expect(await store.together(create('k'), { durable: true })).toEqual([true])
    expect(await store.concerns()).toEqual([expect.stringMatching(/^appendonly is off/)])
  })

  it.each([
    [['--appendonly', 'yes', '--appendfsync', 'always'], []],
    [['--appendonly', 'yes', '--appendfsync', 'everysec'], [/appendfsync is everysec/]],
    [['--appendonly', 'yes', '--appendfsync', 'no'], [/appendfsync is no/]],
    [
      ['--maxmemory-policy', 'allkeys-lru'],
      [/maxmemory-policy is allkeys-lru/, /appendonly is off/],
    ],
    [
      ['--replicaof', '127.0.0.1', '1'],
      [/this Redis is a replica/, /appendonly is off/],
    ],
  ])('is named by its settings: %j', async (settings, concerns) => {
    const store = await open((await redis(...settings)).url)
    expect(await store.concerns()).toEqual(concerns.map((words) => expect.stringMatching(words) as unknown))
  })

  describe('where it can wait for its file', () => {
    // Stands for WAITAOF of 7.2: `WAITAOF 1 0 1500` tells whether set 1 has the members 0 and 1500.
    const waits = [
      '--appendonly',
      'yes',
      '--appendfsync',
      'always',
      '--rename-command',
      'SMISMEMBER',
      'WAITAOF',
    ]
    const written = (admin: { sAdd(key: string, member: string): Promise<number> }) => admin.sAdd('1', '0')

    it.each([
      ['its settings are told', []],
      ['they are not', ['--rename-command', 'CONFIG', '']],
    ])('is that the file has it, also if %s', async (_, settings) => {
      const { url, admin } = await redis(...waits, ...settings)
      const store = await open(url)
      await expect(store.together(create('not on disk'), { durable: true })).rejects.toMatchObject({
        cause: { name: 'NotAcknowledged' },
      })
      await written(admin)
      expect(await store.together(create('on disk'), { durable: true })).toEqual([true])
      expect(await store.concerns()).toEqual([])
    })

    it('is given by the connections that are left, where Redis takes no more', async () => {
      const { url, admin } = await redis(...waits)
      await written(admin)
      const store = await open(url)
      const step = () => store.together(create('k'), { durable: true }).catch(() => 'not given')
      await step()
      const waiting = (await admin.clientList()).filter(({ cmd }) => cmd === 'smismember')
      expect(waiting).toHaveLength(1)
      await admin.configSet('maxclients', '1')
      for (const { id } of waiting) await admin.clientKill({ filter: 'ID', id })
      await expect.poll(step).toEqual([false])
      expect((await admin.clientList()).filter(({ cmd }) => cmd === 'smismember')).toHaveLength(1)
    })

    it('is nothing where the command is missing, whatever the version, which is reported', async () => {
      const { url } = await redis(...waits.slice(0, 4), '--rename-command', 'CONFIG', '')
      const store = await open(url)
      expect(await store.together(create('k'), { durable: true })).toEqual([true])
      expect(await store.concerns()).toEqual([expect.stringMatching(/^appendfsync is not told/)])
    })
  })

  it('is refused in cluster mode, also with one shard', async () => {
    const { url } = await redis('--cluster-enabled', 'yes')
    await expect(openRedisStore(url)).rejects.toMatchObject({ cause: { name: 'ClusterMode' } })
  })

  it('is refused where it is a Sentinel, which keeps no records', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'balie-sentinel-'))
    ends.push(() => rmSync(folder, { recursive: true, force: true }))
    const file = join(folder, 'sentinel.conf')
    const port = await freePort()
    writeFileSync(file, `port ${port}\nbind 127.0.0.1\ndir ${folder}\n`)
    const sentinel = spawn(REDIS_SERVER, [file, '--sentinel'], { stdio: ['ignore', 'pipe', 'ignore'] })
    ends.push(() => sentinel.kill())
    for await (const line of createInterface(sentinel.stdout)) if (line.includes('Sentinel ID')) break
    sentinel.stdout.resume()
    const url = `redis://127.0.0.1:${port}`
    await expect(openRedisStore(url)).rejects.toMatchObject({ cause: { name: 'SentinelMode' } })
  })

  it.each(['INFO', 'ROLE', 'EVALSHA'])(
    'is refused where it has no %s, as some hosted ones',
    async (command) => {
      const { url } = await redis('--rename-command', command, '')
      await expect(openRedisStore(url)).rejects.toMatchObject({
        cause: { message: expect.stringContaining(command) as string },
      })
    },
  )

  it.each(['HINCRBY', 'HGET', 'HDEL', 'DEL', 'PTTL'])(
    'is refused where its scripts may not call %s, which is first needed later',
    async (command) => {
      const { url } = await redis('--rename-command', command, '')
      await expect(openRedisStore(url)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('called from script') as string },
      })
    },
  )

  it('leaves a connection to what has become a replica for a new one', async () => {
    const server = await redis()
    const store = await open(server.url)
    const connections = async () => (await server.admin.clientList()).map(({ id }) => id)
    const before = await connections()
    await server.admin.replicaOf('127.0.0.1', 1)
    await expect(store.create('k', {}, 1000)).rejects.toThrow(StoreUnavailable)
    // Each of many requests meets it, also while a new connection is made.
    for (let times = 0; times < 300; times++) {
      await Promise.allSettled([store.create('k', {}, 1000), store.together(create('k'), { durable: true })])
      await server.admin.ping()
    }
    await server.admin.sendCommand(['REPLICAOF', 'NO', 'ONE'])
    await expect.poll(() => store.create('k', {}, 60_000).catch(() => 'away')).toBe(true)
    const own = await server.admin.clientId()
    const after = await connections()
    expect(after.filter((id) => id !== own && before.includes(id))).toEqual([])
    await expect.poll(async () => (await connections()).length).toBe(before.length)
  })
})
