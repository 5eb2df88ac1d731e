import * as z from 'zod/mini'
import { readRedisFacts, type RedisFacts, refuseMode } from './redis-facts.ts'

/** A separate connection for one durable step at a time. */
interface Lane {
  /** False while it isn't connected, for however long: Redis may take no more connections. */
  readonly isReady: boolean
  role(): Promise<{ role: string; replicas?: readonly unknown[] | undefined } | undefined>
  wait(replicas: number, timeoutMs: number): Promise<number>
  sendCommand(command: string[]): Promise<unknown>
  info(): Promise<string>
  configGet(name: string): Promise<Record<string, string>>
}

/** Time to wait for the server's promise: less than a store may take before it counts as away. */
const PROMISE_WAIT_MS = 1500
const FACTS_FRESH_MS = 10_000

const acknowledgedSchema = z.tuple([z.number(), z.number()])

/** The step was done, but the server didn't promise durability in time. */
export class NotAcknowledged extends Error {
  override name = 'NotAcknowledged'
}

/** No lane is connected, so the step wasn't done. */
class NoLane extends Error {
  override name = 'NoLane'
}

/**
 * Carries out a step and waits until the server has promised all the durability it can: in the append-only file on disk
 * (`WAITAOF`, from 7.2 on), and on every connected replica (`WAIT`), since a failover can make any of them the primary.
 * For a server that can promise neither, its answer is enough (decision 060).
 *
 * Waiting blocks a connection, so each wait has a lane to itself. If the server has nothing to wait for, the step takes
 * the shared connection, since another connection costs more than a command.
 *
 * @param shared the connection of all other commands
 */
export function createLanes<One extends Lane>(clients: readonly One[], shared: One) {
  const busy = new Map(clients.map((client) => [client, 0]))
  let facts: { readAt: number; told: Promise<RedisFacts> } | undefined
  /** True if the last step had nothing to wait for. */
  let waitsForNothing = false
  let isSharedWaiting = false

  function factsFrom(lane: One): Promise<RedisFacts> {
    if (!facts || performance.now() - facts.readAt > FACTS_FRESH_MS) {
      const told = readRedisFacts(lane)
      told.catch(() => (facts = undefined))
      facts = { readAt: performance.now(), told }
    }
    return facts.told
  }

  async function promised(lane: One, replicas: number): Promise<void> {
    const { hasWaitAof, append } = refuseMode(await factsFrom(lane))
    const isAppended = hasWaitAof && append !== 'off' && append !== 'no'
    waitsForNothing = !isAppended && replicas === 0
    if (isAppended) {
      const command = ['WAITAOF', '1', '0', String(PROMISE_WAIT_MS)]
      const [local] = acknowledgedSchema.parse(await lane.sendCommand(command))
      if (local < 1) throw new NotAcknowledged('by the disk')
    }
    if (replicas > 0 && (await lane.wait(replicas, PROMISE_WAIT_MS)) < replicas)
      throw new NotAcknowledged('by a replica')
  }

  /** Waits on the shared connection once only: a replica that has just come and hangs must not hold up everything. */
  async function promisedOnce(lane: One, replicas: number): Promise<void> {
    if (lane !== shared || replicas === 0) return promised(lane, replicas)
    if (isSharedWaiting) throw new NotAcknowledged('while another step waits')
    isSharedWaiting = true
    try {
      await promised(lane, replicas)
    } finally {
      isSharedWaiting = false
    }
  }

  async function carryOut<Result>(work: (lane: One) => Promise<Result>, lane: One): Promise<Result> {
    const [result, role] = await Promise.all([work(lane), lane.role()])
    await promisedOnce(lane, role?.replicas?.length ?? 0)
    return result
  }

  return {
    async durably<Result>(work: (lane: One) => Promise<Result>): Promise<Result> {
      if (waitsForNothing) return carryOut(work, shared)
      const ready = [...busy].filter(([{ isReady }]) => isReady)
      const [free] = ready.toSorted(([, one], [, other]) => one - other)
      if (!free) throw new NoLane()
      const [lane] = free
      const count = (by: number) => void busy.set(lane, (busy.get(lane) ?? 0) + by)
      count(1)
      try {
        return await carryOut(work, lane)
      } finally {
        count(-1)
      }
    },
  }
}
