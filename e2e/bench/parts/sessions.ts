// Measures whether a registration costs the same regardless of the number of signed-in employees.
import { freePort } from '../../support/free-port.ts'
import { inTurn } from '../load/in-turn.ts'
import { measureSideBySide, type Target } from '../load/measure.ts'
import { byPage } from '../load/requests.ts'
import { readOptions, type StoreName } from '../options.ts'
import { startBff, storeSettings } from '../processes/bff.ts'
import { startRedis } from '../processes/redis.ts'
import { startScript } from '../processes/start-process.ts'
import { median, medianRatio } from '../report/statistics.ts'
import { markdownTable, printPart } from '../report/table.ts'
import { signIn } from '../sessions.ts'

const FULL = { counts: [1, 200, 2000, 20_000], warmUp: 5000, registrations: 4000, rounds: 7 }
const QUICK = { counts: [1, 2000], warmUp: 1000, registrations: 1000, rounds: 3 }
const BUDGET = 1.15

const { quick, stores } = readOptions()
const size = quick ? QUICK : FULL
const upstream = await startScript('e2e/bench/processes/upstream.ts', await freePort())
const rows: string[][] = []
for (const store of stores) rows.push(...(await measureStore(store)))

printPart('Sessions', [
  `CPU of one registration in the BFF, the registrations spread over all sessions: the median of ${size.rounds} rounds of ${size.registrations} each, taken in turns; at most ${BUDGET} times that with one session is met.`,
  markdownTable(
    [
      { title: 'store' },
      { title: 'sessions', numeric: true },
      { title: 'CPU µs', numeric: true },
      { title: '× one session', numeric: true },
      { title: 'budget' },
    ],
    rows,
  ),
])
process.exit(0)

/** Each number of sessions has a BFF and a store of its own, so that they can be measured alternately. */
async function measureStore(store: StoreName): Promise<string[][]> {
  const targets: Target[] = []
  const ends: (() => Promise<void>)[] = []
  for (const count of size.counts) {
    process.stderr.write(`sessions: signing in ${count}, ${store}\n`)
    const redis = store === 'redis' ? await startRedis() : undefined
    const settings = storeSettings(store, `sessions-${count}`, redis?.url ?? '')
    const bff = await startBff({ upstreamPort: upstream.port, store: settings })
    const cookie = inTurn(await signIn(settings, count))
    targets.push({ name: String(count), ports: [bff.port], pids: [bff.pid], prepare: () => byPage(cookie()) })
    ends.push(async () => {
      await bff.stop()
      await redis?.stop()
    })
  }
  const courses = await measureSideBySide(targets, size, (progress) =>
    process.stderr.write(`sessions: ${store}, ${progress}\n`),
  )
  for (const end of ends) await end()
  const [ofOne = [], ...ofMore] = courses.map(({ rounds }) => rounds.map((round) => round.cpuMicroseconds))
  return [ofOne, ...ofMore].map((cpu, index) => {
    const ratio = medianRatio(cpu, ofOne)
    const verdict = index === 0 ? '' : ratio <= BUDGET ? 'met' : 'not met'
    return [store, targets[index]?.name ?? '', median(cpu).toFixed(0), ratio.toFixed(2), verdict]
  })
}
