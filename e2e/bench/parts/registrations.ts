// Measures a registration in the real BFF, next to the service alone, a pass-through, and the minimal implementation.
import { freePort } from '../../support/free-port.ts'
import { startBff, storeSettings } from '../processes/bff.ts'
import { startRedis } from '../processes/redis.ts'
import { startReferences } from '../processes/references.ts'
import { startScript } from '../processes/start-process.ts'
import { inTurn } from '../load/in-turn.ts'
import { measureSideBySide, type Target } from '../load/measure.ts'
import { byPage, signed } from '../load/requests.ts'
import { readOptions } from '../options.ts'
import { printRegistrations } from '../report/registrations.ts'
import { signIn } from '../sessions.ts'
import { EMPLOYEES } from '../setting.ts'

const FULL = { warmUp: 5000, registrations: 5000, rounds: 7 }
const QUICK = { warmUp: 2000, registrations: 1500, rounds: 3 }
const ONE_BY_ONE = { warmUp: 0, registrations: 300, rounds: 7, atOnce: 1 }

const { quick, stores } = readOptions()
const say = (progress: string) => process.stderr.write(`registrations: ${progress}\n`)
const upstream = await startScript('e2e/bench/processes/upstream.ts', await freePort())
const redis = stores.includes('redis') ? await startRedis() : undefined

const direct: Target = {
  name: 'the service called directly (a)',
  ports: [upstream.port],
  pids: [],
  prepare: () => signed(upstream.port),
}
const references = await startReferences({ upstreamPort: upstream.port, stores, redis })
const bffs: Target[] = []
for (const store of stores) {
  const settings = storeSettings(store, 'registrations', redis?.url ?? '')
  const bff = await startBff({ upstreamPort: upstream.port, store: settings })
  const cookie = inTurn(await signIn(settings, EMPLOYEES))
  bffs.push({
    name: `BFF, ${store}`,
    ports: [bff.port],
    pids: [bff.pid],
    ...(store === 'redis' && redis && { storePid: redis.pid }),
    prepare: () => byPage(cookie()),
  })
}

const { passThrough, least, plainStacks } = references
const targets = [direct, passThrough, least, ...plainStacks, ...bffs]
const size = quick ? QUICK : FULL
const courses = await measureSideBySide(targets, size, say)
const alone = await measureSideBySide(targets, ONE_BY_ONE, (progress) => say(`one by one: ${progress}`))
const pairs = bffs.map((bff, index) => ({ bff, plain: plainStacks[index] ?? least }))
printRegistrations({ courses, size }, { courses: alone, size: ONE_BY_ONE }, { direct, least, pairs })
process.exit(0)
