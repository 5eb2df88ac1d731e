// Two BFFs, a Redis with a replica or a SQLite file, a service in a storm, and clients that lose answers and send
// twice, while BFFs are killed and stopped, clocks step, Redis fails over, and power and network go away. No client may
// ever have been given an outcome that contradicts the service. Started by run.ts.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { createRandom, startSandbox } from '@balie/sandbox'
import { createBrowser } from '../../bff/test/browser.ts'
import { startRedisPair } from '../../bff/test/start-redis-pair.ts'
import { afflictions } from './afflictions.ts'
import { audit, type Played } from './audit.ts'
import { askOnceMore, PATIENCE_MS, pursue } from './client.ts'
import { startFleet } from './fleet.ts'
import { keepsNothingForTheDead } from './kernel.ts'
import { playLate } from './late.ts'
import { contradictionsOf, prolongAll } from './prolongations.ts'
import { createScenarios } from './scenario.ts'
import { SETTLE_MS, STORM, TIMEOUT_MS } from './storm.ts'

const ANKE = 'e0000000-0000-4000-8000-000000000001'
const CLIENTS = 10
const STRIKE_EVERY_MS = 1500
const AFTERMATH_MS = PATIENCE_MS + TIMEOUT_MS + SETTLE_MS + 10_000
/** An address of its own, so that only the route to the service is cut. */
const SERVICE_ADDRESS = '127.0.0.2'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string' },
    cuts: { type: 'boolean', default: false },
    store: { type: 'string', default: 'redis' },
  },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const stormMs = Number(values.seconds) * 1000
const random = createRandom(seed)
const cutsNetwork = values.cuts && keepsNothingForTheDead()

const folder = mkdtempSync(join(tmpdir(), 'balie-chaos-'))
const sandbox = await startSandbox({ host: SERVICE_ADDRESS })
const redis = values.store === 'redis' ? await startRedisPair() : undefined
const store = redis ? { REDIS_URL: redis.url } : { DATABASE_FILE: join(folder, 'balie.sqlite') }
const fleet = await startFleet(2, {
  UITPAS_API_URL: sandbox.apiUrl,
  UITPAS_CONSUMER_KEY: sandbox.consumerKey,
  UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
  UITPAS_TIMEOUT_MS: String(TIMEOUT_MS),
  UITPAS_SETTLE_MS: String(SETTLE_MS),
  ...store,
  NODE_OPTIONS: `--import=${join(import.meta.dirname, 'stepping-clock.ts')}`,
})
const browser = createBrowser(fleet.publicUrl)
await browser.signIn(ANKE)
await browser.send('GET', '/api/session')

sandbox.control.storm({ share: 1 / 3, faults: STORM, seed })
const startedAt = performance.now()
const isStormy = () => performance.now() - startedAt < stormMs
const isOver = () => performance.now() - startedAt > stormMs + AFTERMATH_MS
const desk = { browser, fleet, random, giveUp: isOver }
const nextScenario = createScenarios(sandbox, random)
const played: Played[] = []
const struck: Record<string, number> = {}

async function client() {
  while (isStormy()) {
    const scenario = nextScenario()
    const histories = await Promise.all(scenario.tries.map((attempt) => pursue(attempt, desk)))
    played.push({ scenario, histories })
  }
}

/** Each strikes once, two at a time so that something can still be registered, and then any of them again. */
async function strike() {
  const cut = cutsNetwork ? SERVICE_ADDRESS : undefined
  const all = afflictions({ fleet, redis, random, cut })
  const yetToStrike = [...all]
  const underway = new Map<string, Promise<void>>()
  while (isStormy() || yetToStrike.length > 0) {
    const one = yetToStrike[0] ?? all[Math.floor(random() * all.length)]
    if (one && underway.size < 2 && !underway.has(one.name)) {
      yetToStrike.shift()
      const end = one.strike().then((done) => {
        underway.delete(one.name)
        struck[one.name] = (struck[one.name] ?? 0) + (done ? 1 : 0)
      })
      underway.set(one.name, end)
    }
    await wait(STRIKE_EVERY_MS)
  }
  await Promise.all(underway.values())
  sandbox.control.storm(null)
}

const [prolonged] = await Promise.all([
  prolongAll({ sandbox, browser, fleet, random }, { isStormy, giveUp: isOver }),
  strike(),
  ...Array.from({ length: CLIENTS }, client),
])
const late = await playLate({ sandbox, browser, fleet, random })
for (const { histories } of played) for (const history of histories) await askOnceMore(history, desk)
const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
const { registrations } = json as { registrations: { key: string }[] }
const listed = new Set(registrations.map(({ key }) => key))

const { counts, unsettled, ...found } = audit(played, sandbox.control.calls(), listed)
const contradictions = [...found.contradictions, ...contradictionsOf(prolonged, sandbox)]
const rows = {
  ...counts,
  prolongations: prolonged.length,
  ...struck,
  'too late to know': late.wasUnknown ? 1 : 0,
  contradictions: contradictions.length,
}
for (const [name, count] of Object.entries(rows))
  console.log(`${name.padEnd(18)}${String(count).padStart(6)}`)
console.log(
  `seed ${seed}: npm run chaos -- --seconds ${values.seconds} --seed ${seed} --store ${values.store}`,
)
for (const line of [...contradictions, ...late.mistakes]) console.log(line)
for (const { attempt } of unsettled) console.log(`still unknown: ${JSON.stringify(attempt)}`)

await fleet.stop()
await Promise.all([sandbox.close(), redis?.kill()])
rmSync(folder, { recursive: true })
const wellMixed = [counts['registered'] ?? 0, counts['settled'] ?? 0, prolonged.length].every(
  (count) => count > 0,
)
if (!wellMixed) console.log('Too little happened to mean anything.')
process.exit(contradictions.length + late.mistakes.length + unsettled.length === 0 && wellMixed ? 0 : 1)
