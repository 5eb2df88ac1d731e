import type { Course, Measured, Target } from '../load/measure.ts'
import { CONNECTIONS } from '../setting.ts'
import { median, medianRatio } from './statistics.ts'
import { budgetTable, markdownTable, printPart } from './table.ts'

const CPU_BUDGET = 1.4
const LATENCY_SPREAD_BUDGET = 3
const MICROSECONDS_PER_MS = 1000

/** Courses that were measured together, and their size. */
interface Series {
  courses: readonly Course[]
  size: { registrations: number; rounds: number }
}

/** Each BFF with the plain stack on the same kind of store. */
interface Compared {
  direct: Target
  least: Target
  pairs: readonly { bff: Target; plain: Target }[]
}

/** Prints the cost of registrations, many at once and one by one: all servers side by side, and the BFF's budgets. */
export function printRegistrations(many: Series, oneByOne: Series, compared: Compared): void {
  const { direct, least, pairs } = compared
  const figures = figuresOf(many, direct)
  const alone = figuresOf(oneByOne, direct)
  const cpuRatio = (target: Target, base: Target) =>
    medianRatio(figures.of(target, 'cpuMicroseconds'), figures.of(base, 'cpuMicroseconds'))
  const perSecond = (target: Target) => figures.of(target, 'perSecond')
  const spread = (target: Target) =>
    figures.added(target, 'p99Microseconds') / figures.added(target, 'p50Microseconds')

  const rows = many.courses.map(({ target }) => {
    const isDirect = target === direct
    return [
      target.name,
      isDirect ? '' : median(figures.of(target, 'cpuMicroseconds')).toFixed(0),
      isDirect ? '' : cpuRatio(target, least).toFixed(2),
      target.storePid === undefined ? '' : median(figures.of(target, 'storeCpuMicroseconds')).toFixed(0),
      median(perSecond(target)).toFixed(0),
      medianRatio(perSecond(target), perSecond(least)).toFixed(2),
      ms(median(figures.of(target, 'p50Microseconds'))),
      ms(median(figures.of(target, 'p99Microseconds'))),
      isDirect ? '' : ms(figures.added(target, 'p50Microseconds')),
      isDirect ? '' : ms(figures.added(target, 'p99Microseconds')),
      isDirect ? '' : ms(alone.added(target, 'p50Microseconds')),
    ]
  })
  const titles = ['CPU µs', '× (c)', 'Redis CPU µs', 'per s', '× (c)', 'p50 ms', 'p99 ms']
  const addedTitles = ['+ p50 ms', '+ p99 ms', 'alone + p50 ms']
  const { size } = many
  printPart('Registrations', [
    `${CONNECTIONS} at once; the median of ${size.rounds} rounds of ${size.registrations} each, taken in turns. CPU is that of one registration. The last column: one by one, ${oneByOne.size.rounds} rounds of ${oneByOne.size.registrations}.`,
    markdownTable(
      [{ title: '' }, ...[...titles, ...addedTitles].map((title) => ({ title, numeric: true }))],
      rows,
    ),
    budgetTable(
      pairs.flatMap(({ bff, plain }) => [
        {
          name: `CPU per registration, ${bff.name}`,
          figure: `${cpuRatio(bff, least).toFixed(2)} × (c)`,
          budget: `at most ${CPU_BUDGET} × (c)`,
          isMet: cpuRatio(bff, least) <= CPU_BUDGET,
        },
        {
          name: `the same beside the plain stack, ${bff.name}`,
          figure: `${cpuRatio(bff, plain).toFixed(2)} × it`,
          budget: 'below it',
          isMet: cpuRatio(bff, plain) < 1,
        },
        {
          name: `added latency, p99 over p50, ${bff.name}`,
          figure: spread(bff).toFixed(2),
          budget: `under ${LATENCY_SPREAD_BUDGET}`,
          isMet: spread(bff) < LATENCY_SPREAD_BUDGET,
        },
        {
          name: `added latency one by one, ${bff.name}`,
          figure: `${ms(alone.added(bff, 'p50Microseconds'))} ms`,
          budget: `below ${ms(alone.added(plain, 'p50Microseconds'))} ms, the plain stack's`,
          isMet: alone.added(bff, 'p50Microseconds') < alone.added(plain, 'p50Microseconds'),
        },
      ]),
    ),
  ])
}

function figuresOf({ courses }: Series, direct: Target) {
  const of = (target: Target, figure: keyof Measured) =>
    courses.find((course) => course.target === target)?.rounds.map((round) => round[figure]) ?? []
  const directMicroseconds = of(direct, 'p50Microseconds')
  return {
    of,
    /** The delay added to a direct call's median: the quantile of the answers, not a difference of quantiles. */
    added: (target: Target, figure: 'p50Microseconds' | 'p99Microseconds') =>
      median(of(target, figure).map((latency, round) => latency - (directMicroseconds[round] ?? 0))),
  }
}

function ms(microseconds: number): string {
  return (microseconds / MICROSECONDS_PER_MS).toFixed(1)
}
