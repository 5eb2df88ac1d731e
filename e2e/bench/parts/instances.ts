// Measures whether two BFFs on one Redis carry twice the load of one.
import { availableParallelism } from 'node:os'
import { freePort } from '../../support/free-port.ts'
import { inTurn } from '../load/in-turn.ts'
import { measureSideBySide, type Target } from '../load/measure.ts'
import { byPage } from '../load/requests.ts'
import { readOptions } from '../options.ts'
import { startBff, storeSettings } from '../processes/bff.ts'
import { startRedis } from '../processes/redis.ts'
import { startScript } from '../processes/start-process.ts'
import { median, medianRatio } from '../report/statistics.ts'
import { budgetTable, markdownTable, printPart } from '../report/table.ts'
import { signIn } from '../sessions.ts'
import { EMPLOYEES } from '../setting.ts'

const FULL = { warmUp: 10_000, registrations: 8000, rounds: 7 }
const QUICK = { warmUp: 2000, registrations: 1500, rounds: 3 }
const BUDGET = 1.8
/** Two BFFs, Redis, the service and what drives them, one core each. */
const CORES_NEEDED = 5

const { quick, stores } = readOptions()
if (!stores.includes('redis')) {
  printPart('Instances', ['Not measured: several instances share a Redis.'])
  process.exit(0)
}
const size = quick ? QUICK : FULL
const redis = await startRedis()
const upstream = await startScript('e2e/bench/processes/upstream.ts', await freePort())
const store = storeSettings('redis', '', redis.url)
const first = await startBff({ upstreamPort: upstream.port, store })
const second = await startBff({ upstreamPort: upstream.port, store })
const cookie = inTurn(await signIn(store, EMPLOYEES))
const target = (name: string, ...bffs: (typeof first)[]): Target => ({
  name,
  ports: bffs.map(({ port }) => port),
  pids: bffs.map(({ pid }) => pid),
  storePid: redis.pid,
  prepare: () => byPage(cookie()),
})

const [one, two] = await measureSideBySide(
  [target('one', first), target('two', first, second)],
  size,
  (progress) => process.stderr.write(`instances: ${progress}\n`),
)
if (!one || !two) throw new Error('Nothing was measured.')
const figures = (course: typeof one, figure: 'perSecond' | 'cpuMicroseconds' | 'storeCpuMicroseconds') =>
  course.rounds.map((round) => round[figure])
const ratio = medianRatio(figures(two, 'perSecond'), figures(one, 'perSecond'))
const cores = availableParallelism()

printPart('Instances', [
  `BFFs on one Redis, ${size.rounds} rounds of ${size.registrations} registrations each, taken in turns; as many are under way at each BFF as elsewhere at the one.`,
  markdownTable(
    [
      { title: 'instances' },
      { title: 'per s', numeric: true },
      { title: '× one', numeric: true },
      { title: 'CPU µs', numeric: true },
      { title: 'Redis CPU µs', numeric: true },
    ],
    [one, two].map((course) => [
      course.target.name,
      median(figures(course, 'perSecond')).toFixed(0),
      medianRatio(figures(course, 'perSecond'), figures(one, 'perSecond')).toFixed(2),
      median(figures(course, 'cpuMicroseconds')).toFixed(0),
      median(figures(course, 'storeCpuMicroseconds')).toFixed(0),
    ]),
  ),
  budgetTable([
    {
      name: 'throughput of two instances',
      figure: `${ratio.toFixed(2)} × one`,
      budget: `at least ${BUDGET} × one`,
      isMet: ratio >= BUDGET,
      unfit: cores < CORES_NEEDED ? 'too few cores' : undefined,
    },
  ]),
  ...(cores < CORES_NEEDED
    ? [
        `This machine has ${cores} cores. Two BFFs, Redis, the service and what drives them need ${CORES_NEEDED}: the throughput says nothing here. What can be read is whether a registration costs two instances the same CPU as one.`,
      ]
    : []),
])
process.exit(0)
