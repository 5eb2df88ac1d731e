import type { StoreName } from '../options.ts'
import type { Memory } from '../processes/bff.ts'
import { type Budget, budgetTable, markdownTable, printPart } from './table.ts'

const BYTES_PER_MIB = 1024 ** 2
const PER_SESSIONS = 10_000
const SESSIONS_BUDGET = { sessions: 20_000, mib: 100 }
/** Difference between two measurements of a collected heap, regardless of the work in between. */
const GROWTH_NOISE_MIB = 2

/** Memory of BFF and store with a number of sessions, each of which had been used; `stored` is in bytes of Redis. */
export interface SessionSample {
  store: StoreName
  sessions: number
  memory: Memory
  stored: number
}

/** Memory of the BFF after a number of registrations. */
export interface GrowthSample {
  store: StoreName
  registrations: number
  memory: Memory
}

/** Memory added by sessions, in MiB. */
export interface SessionMemory {
  store: StoreName
  sessions: number
  rss: number
  heap: number
  stored: number
}

/** Subtracts the memory before the sessions from the memory with them, for each store. */
export function memoryOfSessions(samples: readonly SessionSample[]): SessionMemory[] {
  return samples.flatMap(({ store, sessions, memory, stored }) => {
    const before = samples.find((sample) => sample.store === store && sample.sessions === 0)
    if (!before || sessions === 0) return []
    return {
      store,
      sessions,
      rss: (memory.rss - before.memory.rss) / BYTES_PER_MIB,
      heap: (heapOf(memory) - heapOf(before.memory)) / BYTES_PER_MIB,
      stored: (stored - before.stored) / BYTES_PER_MIB,
    }
  })
}

/** Prints the memory of sessions and the rest that registrations leave, next to their budgets. */
export function printMemory(measured: {
  sessions: readonly SessionMemory[]
  growth: readonly GrowthSample[]
}): void {
  const { sessions, growth } = measured
  const numeric = (title: string) => ({ title, numeric: true })
  printPart('Memory', [
    `What sessions add to the BFF and to Redis, in MiB, once each has been used.`,
    markdownTable(
      [
        { title: 'store' },
        ...['sessions', 'BFF, resident', 'BFF, heap', 'Redis', `heap and Redis, for ${PER_SESSIONS}`].map(
          numeric,
        ),
      ],
      sessions.map(({ store, sessions: count, rss, heap, stored }) => [
        store,
        String(count),
        rss.toFixed(1),
        heap.toFixed(1),
        store === 'redis' ? stored.toFixed(1) : '',
        (((heap + stored) * PER_SESSIONS) / count).toFixed(1),
      ]),
    ),
    'What the BFF holds while it registers cards, in MiB, garbage collected.',
    markdownTable(
      [{ title: 'store' }, ...['registrations', 'resident', 'heap'].map(numeric)],
      growth.map(({ store, registrations, memory }) => [
        store,
        String(registrations),
        (memory.rss / BYTES_PER_MIB).toFixed(1),
        (heapOf(memory) / BYTES_PER_MIB).toFixed(1),
      ]),
    ),
    budgetTable([...sessions.flatMap(sessionBudget), ...growthBudgets(growth)]),
  ])
}

/** Few sessions prove nothing about many. */
function sessionBudget({ store, sessions, rss, heap, stored }: SessionMemory): Budget[] {
  if (sessions !== SESSIONS_BUDGET.sessions) return []
  const mib = Math.max(rss, heap, 0) + stored
  return [
    {
      name: `${sessions} sessions, ${store}: resident (or heap, if more) and Redis`,
      figure: `${mib.toFixed(1)} MiB`,
      budget: `under ${SESSIONS_BUDGET.mib} MiB`,
      isMet: mib < SESSIONS_BUDGET.mib,
    },
  ]
}

function growthBudgets(growth: readonly GrowthSample[]): Budget[] {
  return [...new Set(growth.map(({ store }) => store))].flatMap((store) => {
    const samples = growth.filter((sample) => sample.store === store)
    const last = samples.at(-1)
    if (!last) return []
    // The first heaps can be larger than later ones, which must not hide growth.
    const least = Math.min(...samples.slice(0, -1).map(({ memory }) => heapOf(memory)))
    const grown = (heapOf(last.memory) - least) / BYTES_PER_MIB
    return {
      name: `growth of the heap over ${last.registrations} registrations, ${store}`,
      figure: `${grown.toFixed(1)} MiB`,
      budget: `at most ${GROWTH_NOISE_MIB} MiB`,
      isMet: grown <= GROWTH_NOISE_MIB,
    }
  })
}

function heapOf({ heapUsed, external }: Memory): number {
  return heapUsed + external
}
