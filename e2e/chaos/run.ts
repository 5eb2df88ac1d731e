// Chaos: two BFFs, one Redis, a service in a storm, clients that send twice, and BFFs that are killed. Afterwards every
// client must have been told what the service did. `npm run chaos -- --seconds 300 --seed 42`
import { parseArgs } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import { createRandom, startSandbox } from '@balie/sandbox'
import { createBrowser } from '../../bff/test/browser.ts'
import { startRedis } from '../../bff/test/start-redis.ts'
import { audit, type Played } from './audit.ts'
import { PATIENCE_MS, pursue } from './client.ts'
import { startFleet } from './fleet.ts'
import { playLate } from './late.ts'
import { createScenarios } from './scenario.ts'
import { SETTLE_MS, STORM, TIMEOUT_MS } from './storm.ts'

const ANKE = 'e0000000-0000-4000-8000-000000000001'
const CLIENTS = 10
const KILL_EVERY_MS = 2500
const AFTERMATH_MS = PATIENCE_MS + TIMEOUT_MS + SETTLE_MS + 10_000

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '120' }, seed: { type: 'string' } },
})
const seed = Number(values.seed ?? Date.now() % 1_000_000)
const stormMs = Number(values.seconds) * 1000
const random = createRandom(seed)

const [redis, sandbox] = await Promise.all([startRedis(), startSandbox()])
const fleet = await startFleet(2, {
  UITPAS_API_URL: sandbox.apiUrl,
  UITPAS_CONSUMER_KEY: sandbox.consumerKey,
  UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
  UITPAS_TIMEOUT_MS: String(TIMEOUT_MS),
  UITPAS_SETTLE_MS: String(SETTLE_MS),
  REDIS_URL: redis.url,
})
const browser = createBrowser(fleet.publicUrl)
await browser.signIn(ANKE)
await browser.send('GET', '/api/session')

sandbox.control.storm({ share: 1 / 3, faults: STORM, seed })
const startedAt = performance.now()
const isStormy = () => performance.now() - startedAt < stormMs
const isOver = () => performance.now() - startedAt > stormMs + AFTERMATH_MS
const nextScenario = createScenarios(sandbox, random)
const played: Played[] = []
let kills = 0

async function client() {
  while (isStormy()) {
    const scenario = nextScenario()
    const histories = await Promise.all(
      scenario.tries.map((attempt) => pursue(attempt, { browser, fleet, random, giveUp: isOver })),
    )
    played.push({ scenario, histories })
  }
}

async function killer() {
  while (isStormy()) {
    await wait(KILL_EVERY_MS)
    await fleet.killAndRestart(Math.floor(random() * fleet.instances.length))
    kills += 1
  }
  sandbox.control.storm(null)
}

await Promise.all([killer(), ...Array.from({ length: CLIENTS }, client)])
const late = await playLate({ sandbox, browser, fleet, random })

const { counts, contradictions, unsettled } = audit(played, sandbox.control.calls())
const rows = {
  ...counts,
  'BFFs killed': kills,
  'too late to know': late.wasUnknown ? 1 : 0,
  contradictions: contradictions.length,
}
for (const [name, count] of Object.entries(rows))
  console.log(`${name.padEnd(18)}${String(count).padStart(6)}`)
console.log(`seed ${seed}: npm run chaos -- --seconds ${values.seconds} --seed ${seed}`)
for (const line of [...contradictions, ...late.mistakes]) console.log(line)
for (const { attempt } of unsettled) console.log(`still unknown: ${JSON.stringify(attempt)}`)

await fleet.stop()
await Promise.all([sandbox.close(), redis.kill()])
const wellMixed = (counts['registered'] ?? 0) > 0 && (counts['settled'] ?? 0) > 0
if (!wellMixed) console.log('Too little happened to mean anything.')
process.exit(contradictions.length + late.mistakes.length + unsettled.length === 0 && wellMixed ? 0 : 1)
