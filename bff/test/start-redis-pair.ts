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

/** A primary with a replica behind one address, as a provider has them. */
export interface RedisPair {
  url: string
  /**
   * Lets the replica fall behind for this long, kills the primary, promotes the replica, and gives it a replica of its
   * own. Returns false, and does nothing, while the replica isn't online yet.
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

  const isOnline = async () => (await ask(primary, ['INFO', 'replication'])).includes('state=online')

  async function untilOnline() {
    const givesUpAt = performance.now() + LEADS_MS
    while (!(await isOnline())) {
      if (performance.now() > givesUpAt) throw new Error('The replica does not come online')
      await wait(LOOK_EVERY_MS)
    }
  }

  await untilOnline()
  return {
    url: `redis://127.0.0.1:${String(front.port)}`,
    async failOver(behindMs) {
      if (!(await isOnline())) return false
      link.hold()
      await wait(behindMs)
      await primary.kill()
      await link.close()
      await ask(replica, ['REPLICAOF', 'NO', 'ONE'])
      primary = replica
      front.cut()
      link = await startLine(() => portOf(primary))
      replica = await startReplica()
      return true
    },
    async kill() {
      await Promise.all([front.close(), link.close(), primary.kill(), replica.kill()])
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function ask({ url }: Redis, command: string[]): Promise<string> {
  const client = createClient({ url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const reply: unknown = await client.sendCommand(command)
    return typeof reply === 'string' ? reply : ''
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
