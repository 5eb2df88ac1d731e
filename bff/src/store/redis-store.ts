import { once } from 'node:events'
import { createClient } from '@redis/client'
import * as z from 'zod/mini'
import { type Condition, type Store, StoreUnavailable } from './store.ts'

const COMMAND_TIMEOUT_MS = 2000
/** Counting takes many commands, and nobody waits for it at a counter. */
const COUNT_TIMEOUT_MS = 10_000
const SCAN_STEP = 1000
/** A connection on which nothing comes for longer than this is given up for a new one; the pings keep a sound one alive. */
const SILENCE_MAX_MS = 5000
const PING_INTERVAL_MS = 1500
const RECONNECT_DELAY_MAX_MS = 1000

/** A field that every record has: a Redis hash without fields would not exist. */
const MARK = '_'

const addedSchema = z.tuple([z.number(), z.number()])

/** Each script is one step for every other client: between its look and its write nobody else can come in. */
const CREATE = `
  if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
  redis.call('HSET', KEYS[1], '${MARK}', '', unpack(ARGV, 2))
  redis.call('PEXPIRE', KEYS[1], ARGV[1])
  return 1`
const IF_ALLOWED = `
  if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
  if ARGV[1] ~= '' and redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
  if ARGV[2] ~= '' and redis.call('HEXISTS', KEYS[1], ARGV[2]) == 1 then return 0 end`
const UPDATE = `${IF_ALLOWED}
  if #ARGV > 2 then redis.call('HSET', KEYS[1], unpack(ARGV, 3)) end
  return 1`
const ADD = `
  if redis.call('EXISTS', KEYS[1]) == 0 then
    redis.call('HSET', KEYS[1], '${MARK}', '')
    redis.call('PEXPIRE', KEYS[1], ARGV[2])
  end
  local count = redis.call('HINCRBY', KEYS[1], 'count', ARGV[1])
  if count < 0 then count = redis.call('HINCRBY', KEYS[1], 'count', -count) end
  return {count, redis.call('PTTL', KEYS[1])}`
const TOUCH = `${IF_ALLOWED}
  return redis.call('PEXPIRE', KEYS[1], ARGV[3])`
const REMOVE = `${IF_ALLOWED}
  return redis.call('DEL', KEYS[1])`

/**
 * The store for several instances: Redis or Valkey, one endpoint. Resolves once the first attempt to connect has
 * succeeded or failed, and keeps trying; while there is no connection every method rejects.
 *
 * @param url `redis://` or `rediss://`, password included
 * @param options.prefix before every key, so that a Redis can be shared
 * @param options.onTrouble hears why there is no connection, each time
 */
export async function openRedisStore(
  url: string,
  {
    prefix = 'balie:',
    onTrouble,
  }: { prefix?: string; onTrouble?: ((error: Error) => void) | undefined } = {},
): Promise<Store> {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL_MS,
    socket: {
      socketTimeout: SILENCE_MAX_MS,
      connectTimeout: COMMAND_TIMEOUT_MS,
      reconnectStrategy: (attempts) => Math.min(2 ** attempts * 25, RECONNECT_DELAY_MAX_MS),
    },
  })
  // What goes wrong on the connection comes back from the commands; without a listener it would end the process.
  client.on('error', onTrouble ?? (() => undefined))
  await Promise.race([client.connect(), once(client, 'error')])

  async function run(script: string, key: string, args: string[]): Promise<boolean> {
    const result = await guarded(() => client.eval(script, { keys: [prefix + key], arguments: args }))
    return result === 1
  }

  return {
    create: (key, fields, lifetimeMs) =>
      run(CREATE, key, [String(lifetimeMs), ...Object.entries(fields).flat()]),
    async read(key) {
      const [{ [MARK]: mark, ...fields }, remainingMs] = await guarded(() =>
        Promise.all([client.hGetAll(prefix + key), client.pTTL(prefix + key)]),
      )
      return mark === undefined || remainingMs < 0 ? undefined : { fields, remainingMs }
    },
    update: (key, fields, condition) =>
      run(UPDATE, key, [...allowed(condition), ...Object.entries(fields).flat()]),
    async add(key, by, lifetimeMs) {
      const args = { keys: [prefix + key], arguments: [String(by), String(lifetimeMs)] }
      const [count, remainingMs] = addedSchema.parse(await guarded(() => client.eval(ADD, args)))
      return { count, remainingMs }
    },
    removeField: async (key, name) => (await guarded(() => client.hDel(prefix + key, name))) === 1,
    touch: (key, lifetimeMs, condition) => run(TOUCH, key, [...allowed(condition), String(lifetimeMs)]),
    remove: (key, condition) => run(REMOVE, key, allowed(condition)),
    count: (kind, { having, lacking } = {}) =>
      guarded(async () => {
        const keys = new Set<string>()
        // A scan may give a key twice.
        for await (const found of client.scanIterator({ MATCH: `${prefix}${kind}:*`, COUNT: SCAN_STEP }))
          for (const key of found) keys.add(key)
        const has = async (key: string, name: string) => (await client.hExists(key, name)) === 1
        const counted = await Promise.all(
          [...keys].map(
            async (key) =>
              (having === undefined || (await has(key, having))) &&
              (lacking === undefined || !(await has(key, lacking))),
          ),
        )
        return counted.filter(Boolean).length
      }, COUNT_TIMEOUT_MS),
    async ping() {
      await guarded(() => client.ping())
    },
    close() {
      client.destroy()
      return Promise.resolve()
    },
  }
}

function allowed({ having = '', lacking = '' }: Condition = {}): string[] {
  return [having, lacking]
}

async function guarded<Result>(work: () => Promise<Result>, timeoutMs = COMMAND_TIMEOUT_MS): Promise<Result> {
  try {
    return await inTime(work(), timeoutMs)
  } catch (cause) {
    throw new StoreUnavailable('Redis', { cause })
  }
}

/** The client's own timeout ends when a command is written; this one also ends the wait for its answer. */
function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), timeoutMs)
  })
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}
