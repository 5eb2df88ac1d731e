import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient } from '@redis/client'
import { type Redis, startRedis } from './start-redis.ts'

const LOOK_EVERY_MS = 50
const LEADS_MS = 10_000
const CATCH_UP_MS = 1000

/** A primary with a replica behind one address, as a provider has them. */
export interface RedisPair {
  url: string
  /** Resolves once the replica has everything, also after a failover. */
  untilOnline(): Promise<void>
  /** Lets the replica fall behind from now on. */
  hold(): void
  /**
   * Lets the replica fall behind for this long, kills the primary, promotes the replica, and gives it a replica of its
   * own. Returns false, and does nothing, during another one, and while the replica doesn't have everything yet: until
   * it is online, a step is promised without it, and promoting it loses that (docs/operations.md).
   */
  failOver(behindMs: number): Promise<boolean>
  kill(): Promise<void>
}

/** Starts both and resolves once the replica has everything. */
export async function startRedisPair(): Promise<RedisPair> {
  const directory = mkdtempSync(join(tmpdir(), 'balie-redis-'))
  let servers = 0
  const start = (...more: string[]) => {
    servers += 1
    return startRedis(['--dir', directory, '--dbfilename', `${String(servers)}.rdb`, ...more])
  }
  let primary = await start()
  const front = await startLine(() => portOf(primary))
  let link = await startLine(() => portOf(primary))
  let replica = await startReplica()

  function startReplica(): Promise<Redis> {
    return start('--replicaof', '127.0.0.1', String(link.port), '--repl-diskless-sync-delay', '0')
  }

  /** True once the replica has everything that was written before it was online. */
  let isComplete = false
  let isFailingOver = false

  async function hasEverything(): Promise<boolean> {
    const [replication] = await ask(primary, ['INFO', 'replication'])
    if (!String(replication).includes('state=online')) return false
    if (!isComplete) {
      // Its backlog comes after that: it has all of it once it has a write that comes last.
      const [, replicas] = await ask(primary, ['SET', 'last', ''], ['WAIT', '1', String(CATCH_UP_MS)])
      isComplete = Number(replicas) > 0
    }
    return isComplete
  }

  async function untilOnline() {
    const givesUpAt = performance.now() + LEADS_MS
    while (!(await hasEverything())) {
      if (performance.now() > givesUpAt) throw new Error('The replica does not come online')
      await wait(LOOK_EVERY_MS)
    }
  }

  async function failOver(behindMs: number): Promise<true> {
    link.hold()
    await wait(behindMs)
    await primary.kill()
    await link.close()
    await ask(replica, ['REPLICAOF', 'NO', 'ONE'])
    primary = replica
    isComplete = false
    front.cut()
    link = await startLine(() => portOf(primary))
    replica = await startReplica()
    return true
  }

  await untilOnline()
  return {
    url: `redis://127.0.0.1:${String(front.port)}`,
    untilOnline,
    hold: () => link.hold(),
    async failOver(behindMs) {
      if (isFailingOver) return false
      isFailingOver = true
      try {
        return (await hasEverything()) && (await failOver(behindMs))
      } finally {
        isFailingOver = false
      }
    },
    async kill() {
      await Promise.all([front.close(), link.close(), primary.kill(), replica.kill()])
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Sends commands on a connection of their own, and returns their replies. */
async function ask({ url }: Redis, ...commands: string[][]): Promise<unknown[]> {
  const client = createClient({ url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await Promise.all(commands.map((command) => client.sendCommand(command)))
  } finally {
    client.destroy()
  }
}

function portOf({ url }: Redis): number {
  return Number(new URL(url).port)
}

/** Starts a relay to the port that `target` returns at the moment of a connection. */
async function startLine(target: () => number) {
  const pairs = new Set<[Socket, Socket]>()
  const server = createServer((incoming) => {
    const outgoing = connect(target(), '127.0.0.1')
    const pair: [Socket, Socket] = [incoming, outgoing]
    pairs.add(pair)
    for (const socket of pair) {
      socket.on('error', () => undefined)
      socket.once('close', () => {
        pairs.delete(pair)
        for (const one of pair) one.destroy()
      })
    }
    incoming.pipe(outgoing).pipe(incoming)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    /** Stops passing on data from the target; data that it sends from now on is lost with the connection. */
    hold() {
      for (const [incoming, outgoing] of pairs) {
        outgoing.unpipe(incoming)
        outgoing.pause()
      }
    },
    async close() {
      server.close()
      cut()
      await once(server, 'close')
    },
  }
}
