import { setTimeout as wait } from 'node:timers/promises'
import type { RedisPair } from '../../bff/test/start-redis-pair.ts'
import { cutRoute, openRoute } from '../network/route.ts'
import type { Fleet } from './fleet.ts'

/**
 * Longer than the call's deadline and the settling time together, so that anything the kernel kept would arrive too
 * late.
 */
const CUT_MS = 6500
/** Shorter and longer than a lease. */
const STILL_MS = [1200, 8000]
const BEHIND_MS = 1200

/** Everything around the application that can fail. */
export interface Surroundings {
  fleet: Fleet
  /** Undefined where the instances share a SQLite file. */
  redis: RedisPair | undefined
  random: () => number
  /** The address whose route can be cut; undefined where this machine allows no namespace. */
  cut: string | undefined
}

export interface Affliction {
  name: string
  /** Resolves once it is over; false if it wasn't possible just then. */
  strike: () => Promise<boolean>
}

/** Lists the failures, each of which can strike at any time. */
export function afflictions({ fleet, redis, random, cut }: Surroundings): Affliction[] {
  const anyOne = () => Math.floor(random() * fleet.instances.length)
  const done = (work: Promise<unknown>) => work.then(() => true)
  const killAll = () => Promise.all([...fleet.instances.keys()].map((index) => fleet.killAndRestart(index)))
  const list: Affliction[] = [
    { name: 'BFFs killed', strike: () => done(fleet.killAndRestart(anyOne())) },
    {
      name: 'clocks stepped',
      strike() {
        fleet.stepClock(anyOne())
        return Promise.resolve(true)
      },
    },
    {
      name: 'BFFs stopped',
      strike: () => done(fleet.standStill(anyOne(), STILL_MS[Math.floor(random() * STILL_MS.length)] ?? 0)),
    },
  ]
  if (redis) {
    list.push({ name: 'Redis failovers', strike: () => redis.failOver(BEHIND_MS) })
    // Only the replica's data survive: a write that wasn't awaited there is lost.
    const cutPower = async () => {
      const [isOver] = await Promise.all([redis.failOver(BEHIND_MS), wait(BEHIND_MS).then(killAll)])
      return isOver
    }
    list.push({ name: 'power cuts', strike: cutPower })
  }
  if (cut !== undefined) {
    const cutOff = async () => {
      cutRoute(cut)
      await wait(CUT_MS)
      openRoute(cut)
    }
    list.push({ name: 'network cuts', strike: () => done(cutOff()) })
  }
  return list
}
