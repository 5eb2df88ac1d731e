import { once } from 'node:events'
import { createClient } from '@redis/client'
import { redisScripts } from './redis-scripts.ts'
import { type Store, storeOn, StoreUnavailable } from './store.ts'

const COMMAND_TIMEOUT_MS = 2000
/** Counting takes many commands, and nobody waits for it at a counter. */
const COUNT_TIMEOUT_MS = 10_000
const SCAN_STEP = 1000
/** A connection on which nothing comes for longer than this is given up for a new one; the pings keep a sound one alive. */
const SILENCE_MAX_MS = 5000
const PING_INTERVAL_MS = 1500
const RECONNECT_DELAY_MAX_MS = 1000

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
    scripts: redisScripts,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL_MS,
    // Its own timeout ends when a command is written, and costs more than all else that it does: `guarded` ends the wait.
    commandOptions: { timeout: 0 },
    socket: {
      socketTimeout: SILENCE_MAX_MS,
      connectTimeout: COMMAND_TIMEOUT_MS,
      reconnectStrategy: (attempts) => Math.min(2 ** attempts * 25, RECONNECT_DELAY_MAX_MS),
    },
  })
  // What goes wrong on the connection comes back from the commands; without a listener it would end the process.
  client.on('error', onTrouble ?? (() => undefined))
  await Promise.race([client.connect(), once(client, 'error')])

  return storeOn({
    together(steps) {
      const keys = steps.map(({ key }) => prefix + key)
      return guarded(() => client.together(keys, steps))
    },
    read: (key) => guarded(() => client.readRecord(prefix + key)),
    addEach(additions) {
      const keys = additions.map(({ key }) => prefix + key)
      return guarded(() => client.addEach(keys, additions))
    },
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
  })
}

async function guarded<Result>(work: () => Promise<Result>, timeoutMs = COMMAND_TIMEOUT_MS): Promise<Result> {
  try {
    return await inTime(work(), timeoutMs)
  } catch (cause) {
    throw new StoreUnavailable('Redis', { cause })
  }
}

function inTime<Result>(work: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('No answer in time')), timeoutMs)
  })
  return Promise.race([work, deadline]).finally(() => clearTimeout(timer))
}
