import type { Course, Measured, Target } from '../load/measure.ts'
import { CONNECTIONS } from '../setting.ts'
import { median, medianRatio } from './statistics.ts'
import { budgetTable, markdownTable, printPart } from './table.ts'

const CPU_BUDGET = 1.4
const LATENCY_SPREAD_BUDGET = 3
const MICROSECONDS_PER_MS = 1000

/** Prints the cost of registrations: all servers next to the smallest handler, and the BFF next to its budgets. */
export function printRegistrations(
  courses: readonly Course[],
  { direct, least, bffs }: { direct: Target; least: Target; bffs: readonly Target[] },
  size: { registrations: number; rounds: number },
): void {
  const of = (target: Target, figure: keyof Measured) =>
    courses.find((course) => course.target === target)?.rounds.map((round) => round[figure]) ?? []
  const cpuRatio = (target: Target) =>
    medianRatio(of(target, 'cpuMicroseconds'), of(least, 'cpuMicroseconds'))
  const directMicroseconds = of(direct, 'p50Microseconds')
  // By how much each answer came later than a direct call's usually does: the quantile of that, not of both.
  const added = (target: Target, figure: 'p50Microseconds' | 'p99Microseconds') =>
    median(of(target, figure).map((latency, round) => latency - (directMicroseconds[round] ?? 0)))
  const spread = (target: Target) => added(target, 'p99Microseconds') / added(target, 'p50Microseconds')
  const ms = (microseconds: number) => (microseconds / MICROSECONDS_PER_MS).toFixed(1)

  const rows = courses.map(({ target }) => {
    const isDirect = target === direct
    return [
      target.name,
      isDirect ? '' : median(of(target, 'cpuMicroseconds')).toFixed(0),
      isDirect ? '' : cpuRatio(target).toFixed(2),
      target.storePid === undefined ? '' : median(of(target, 'storeCpuMicroseconds')).toFixed(0),
      median(of(target, 'perSecond')).toFixed(0),
      medianRatio(of(target, 'perSecond'), of(least, 'perSecond')).toFixed(2),
      ms(median(of(target, 'p50Microseconds'))),
      ms(median(of(target, 'p99Microseconds'))),
      isDirect ? '' : ms(added(target, 'p50Microseconds')),
      isDirect ? '' : ms(added(target, 'p99Microseconds')),
    ]
  })
  const titles = [
    'CPU µs',
    '× (c)',
    'Redis CPU µs',
    'per s',
    '× (c)',
    'p50 ms',
    'p99 ms',
    '+ p50 ms',
    '+ p99 ms',
  ]
  printPart('Registrations', [
    `${CONNECTIONS} at once; the median of ${size.rounds} rounds of ${size.registrations} each, taken in turns. CPU is that of one registration.`,
    markdownTable([{ title: '' }, ...titles.map((title) => ({ title, numeric: true }))], rows),
    budgetTable([
      ...bffs.map((bff) => ({
        name: `CPU per registration, ${bff.name}`,
        figure: `${cpuRatio(bff).toFixed(2)} × (c)`,
        budget: `at most ${CPU_BUDGET} × (c)`,
        isMet: cpuRatio(bff) <= CPU_BUDGET,
      })),
      ...bffs.map((bff) => ({
        name: `added latency, p99 over p50, ${bff.name}`,
        figure: spread(bff).toFixed(2),
        budget: `under ${LATENCY_SPREAD_BUDGET}`,
        isMet: spread(bff) < LATENCY_SPREAD_BUDGET,
      })),
    ]),
  ])
}
