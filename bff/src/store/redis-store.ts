import { once } from 'node:events'
import { createClient } from '@redis/client'
import { createDeadline } from './deadline.ts'
import { type ClientCertificate, parseRedisUrl } from './redis-address.ts'
import { concernsOf, isUnfit, readRedisFacts, refuseMode, takesNoWrites } from './redis-facts.ts'
import { createLanes, NotAcknowledged } from './redis-lanes.ts'
import { redisScripts } from './redis-scripts.ts'
import { tryScripts } from './redis-trial.ts'
import { type Store, createStore, StoreTakesNoWrites, StoreUnavailable } from './store.ts'

const COMMAND_TIMEOUT_MS = 2000
/** Timeout of counting, which takes many commands, while no employee waits for it. */
const COUNT_TIMEOUT_MS = 10_000
const SCAN_STEP = 1000
/** Silence after which a connection is replaced by a new one; pings keep a working one alive. */
const SILENCE_MAX_MS = 5000
const PING_INTERVAL_MS = 1500
/** Number of durable steps that can wait for disk and replicas at the same time, each on its own connection. */
const LANES = 4
const RECONNECT_DELAY_MAX_MS = 1000

/**
 * Opens a store for several instances: Redis or Valkey, one endpoint. Resolves once the first attempt to connect has
 * succeeded or failed, and keeps retrying; without a connection every method rejects.
 *
 * @param url `redis://` or `rediss://`, password included
 * @param options.prefix prefix of every key, so that a Redis can be shared
 * @param options.certificate by which the server knows this application, where it wants one
 * @param options.onTrouble called with the error each time the connection fails, or the server refuses what is needed
 */
export async function openRedisStore(
  url: string,
  {
    prefix = 'balie:',
    onTrouble,
    certificate,
  }: {
    prefix?: string
    onTrouble?: ((error: Error) => void) | undefined
    certificate?: ClientCertificate | undefined
  } = {},
): Promise<Store> {
  const address = parseRedisUrl(url)
  if (!address) throw new StoreUnavailable('Redis', { cause: new Error('REDIS_URL is no address') })
  const { host, port, tls } = address.socket
  const client = createClient({
    ...address,
    scripts: redisScripts,
    disableOfflineQueue: true,
    pingInterval: PING_INTERVAL_MS,
    // The client's own timeout covers writing a command only, and costs more than the rest: `guarded` limits the wait.
    commandOptions: { timeout: 0 },
    socket: {
      ...{ host, port, ...(tls && { tls: true as const, ...certificate }) },
      socketTimeout: SILENCE_MAX_MS,
      connectTimeout: COMMAND_TIMEOUT_MS,
      reconnectStrategy: (attempts) => Math.min(2 ** attempts * 25, RECONNECT_DELAY_MAX_MS),
    },
  })
  const begin = async (one: typeof client) => {
    // Commands reject with the errors of the connection; but without a listener such an error would end the process.
    one.on('error', onTrouble ?? (() => undefined))
    await Promise.race([one.connect(), once(one, 'error')])
    return one
  }
  const spare = Array.from({ length: LANES }, () => client.duplicate())
  await Promise.all([client, ...spare].map(begin))
  if (client.isReady) await refuse()
  const inCommandTime = createDeadline(COMMAND_TIMEOUT_MS)
  const inCountTime = createDeadline(COUNT_TIMEOUT_MS)
  const lanes = createLanes(spare, client)
  let leftAt = Number.NEGATIVE_INFINITY

  /**
   * Refuses a wrong mode, and a server or user without a command that is needed; a server that is away now is checked
   * before the next write.
   */
  async function refuse() {
    try {
      refuseMode(await readRedisFacts(client))
      await tryScripts(client, prefix)
    } catch (cause) {
      if (!isUnfit(cause)) return
      for (const one of [client, ...spare]) one.destroy()
      throw new StoreUnavailable('Redis', { cause })
    }
  }

  /**
   * Reconnects if the server has become a replica: it keeps its connections, and only a new one leads to the primary.
   * At most once a second, since until that is known a new one leads there too, and what waits on the others is lost.
   */
  function leaveReplica(error: unknown): void {
    if (!(error instanceof Error) || !error.message.startsWith('READONLY')) return
    if (performance.now() - leftAt < RECONNECT_DELAY_MAX_MS) return
    leftAt = performance.now()
    for (const one of [client, ...spare]) {
      // One that is connecting leads to the primary anyway, and ending it meanwhile would leave a connection open.
      if (!one.isReady) continue
      one.destroy()
      void one.connect().catch(() => undefined)
    }
  }

  async function guarded<Result>(work: () => Promise<Result>, inTime = inCommandTime): Promise<Result> {
    try {
      return await inTime(work())
    } catch (cause) {
      leaveReplica(cause)
      const isOfServer = isUnfit(cause) || takesNoWrites(cause) || cause instanceof NotAcknowledged
      // Its connection is fine, so nothing else reports it.
      if (isOfServer && cause instanceof Error) onTrouble?.(cause)
      throw new (takesNoWrites(cause) ? StoreTakesNoWrites : StoreUnavailable)('Redis', { cause })
    }
  }

  return createStore({
    together(steps, { durable } = {}) {
      const keys = steps.map(({ key }) => prefix + key)
      if (durable) return guarded(() => lanes.durably((lane) => lane.together(keys, steps)))
      return guarded(() => client.together(keys, steps))
    },
    concerns: () => guarded(async () => concernsOf(await readRedisFacts(client))),
    read: (key) => guarded(() => client.readRecord(prefix + key)),
    visit: (key, visit) => guarded(() => client.visit(prefix + key, visit, prefix)),
    addEach(additions) {
      const keys = additions.map(({ key }) => prefix + key)
      return guarded(() => client.addEach(keys, additions))
    },
    count: (kind, { having, lacking } = {}) =>
      guarded(async () => {
        const keys = new Set<string>()
        // A scan may return a key twice.
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
      }, inCountTime),
    async ping() {
      await guarded(() => client.ping())
    },
    close() {
      for (const one of [client, ...spare]) one.destroy()
      return Promise.resolve()
    },
  })
}
