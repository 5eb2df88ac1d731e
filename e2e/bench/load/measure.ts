import { Pool } from 'undici'
import { cpuMicroseconds } from '../processes/cpu-time.ts'
import { CONNECTIONS } from '../setting.ts'
import { drive } from './drive.ts'
import type { Prepared } from './requests.ts'

/** Something that registers cards. */
export interface Target {
  name: string
  /** Ports of its processes. */
  ports: readonly number[]
  /** Ids of the measured processes; none for the service itself. */
  pids: readonly number[]
  /** Id of its store's process, if the store is one. */
  storePid?: number
  /** Makes the next registration, in this target's form. */
  prepare: () => Prepared
}

/** Result of one round. */
export interface Measured {
  cpuMicroseconds: number
  storeCpuMicroseconds: number
  perSecond: number
  p50Microseconds: number
  p99Microseconds: number
}

/** A target with its connections, and its measurements, one for each round. */
export interface Course {
  target: Target
  rounds: Measured[]
}

/**
 * Measures targets side by side: a warm-up, then rounds that include each target in changing order, so that other work
 * of the machine affects all of them.
 *
 * @param size.registrations of each target in each round
 * @param size.atOnce number in progress at any time
 * @param say called with the progress
 */
export async function measureSideBySide(
  targets: readonly Target[],
  size: { warmUp: number; registrations: number; rounds: number; atOnce?: number },
  say: (progress: string) => void,
): Promise<Course[]> {
  const courses = targets.map((target) => ({
    target,
    rounds: new Array<Measured>(),
    pools: target.ports.map((port) => new Pool(`http://127.0.0.1:${port}`, { connections: CONNECTIONS })),
  }))
  for (const { target, pools } of courses) {
    say(`warming up: ${target.name}`)
    await drive(pools, prepared(target, size.warmUp))
  }
  for (let round = 0; round < size.rounds; round++) {
    say(`round ${round + 1} of ${size.rounds}`)
    const order = round % 2 === 0 ? courses : courses.toReversed()
    for (const { target, rounds, pools } of order) rounds.push(await measure(pools, target, size))
  }
  await Promise.all(courses.flatMap(({ pools }) => pools).map((pool) => pool.close()))
  return courses
}

async function measure(
  pools: readonly Pool[],
  target: Target,
  { registrations, atOnce }: { registrations: number; atOnce?: number },
): Promise<Measured> {
  const requests = prepared(target, registrations)
  const spent = () => ({
    own: target.pids.map(cpuMicroseconds).reduce((sum, one) => sum + one, 0),
    store: target.storePid === undefined ? 0 : cpuMicroseconds(target.storePid),
  })
  const before = spent()
  const { seconds, latency } = await drive(pools, requests, atOnce)
  const after = spent()
  return {
    cpuMicroseconds: (after.own - before.own) / registrations,
    storeCpuMicroseconds: (after.store - before.store) / registrations,
    perSecond: registrations / seconds,
    p50Microseconds: latency.percentile(50),
    p99Microseconds: latency.percentile(99),
  }
}

function prepared({ prepare }: Target, count: number): Prepared[] {
  return Array.from({ length: count }, prepare)
}
