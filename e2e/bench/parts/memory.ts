// What sessions take of memory, and whether registrations leave any behind.
import { Pool } from 'undici'
import { freePort } from '../../support/free-port.ts'
import { drive } from '../load/drive.ts'
import { inTurn } from '../load/measure.ts'
import { byPage, whoAmI } from '../load/requests.ts'
import { readOptions, type StoreName } from '../options.ts'
import { startBff, storeSettings } from '../processes/bff.ts'
import { readRedisMemory } from '../processes/redis-memory.ts'
import { startRedis } from '../processes/redis.ts'
import { startScript } from '../processes/start-process.ts'
import { type GrowthSample, memoryOfSessions, printMemory, type SessionSample } from '../report/memory.ts'
import { signIn } from '../sessions.ts'
import { CONNECTIONS } from '../setting.ts'

const FULL = { sessions: 20_000, warmUp: 20_000, registrations: 100_000 }
const QUICK = { sessions: 2000, warmUp: 2000, registrations: 5000 }
const SESSION_STEPS = 2
const GROWTH_STEPS = 5

const { quick, stores } = readOptions()
const size = quick ? QUICK : FULL
const upstream = await startScript('e2e/bench/processes/upstream.ts', await freePort())
const sessionSamples: SessionSample[] = []
const growthSamples: GrowthSample[] = []
for (const store of stores) await measureStore(store)
printMemory({ sessions: memoryOfSessions(sessionSamples), growth: growthSamples })
process.exit(0)

async function measureStore(store: StoreName): Promise<void> {
  const say = (progress: string) => process.stderr.write(`memory: ${store}, ${progress}\n`)
  const redis = store === 'redis' ? await startRedis() : undefined
  const settings = storeSettings(store, 'memory', redis?.url ?? '')
  const bff = await startBff({ upstreamPort: upstream.port, store: settings })
  const pools = [new Pool(`http://127.0.0.1:${bff.port}`, { connections: CONNECTIONS })]
  const cookies = await signIn(settings, CONNECTIONS)
  const everybody = inTurn(cookies)

  say(`${size.warmUp} requests of each kind to warm up`)
  await drive(
    pools,
    Array.from({ length: size.warmUp }, () => whoAmI(everybody())),
  )
  await drive(
    pools,
    Array.from({ length: size.warmUp }, () => byPage(everybody())),
  )

  async function sampleSessions(sessions: number) {
    const stored = redis ? await readRedisMemory(redis.url) : 0
    sessionSamples.push({ store, sessions, memory: await bff.memory(), stored })
  }
  await sampleSessions(0)
  for (let step = 1; step <= SESSION_STEPS; step++) {
    const sessions = (size.sessions / SESSION_STEPS) * step
    say(`${sessions} sessions`)
    const added = await signIn(settings, size.sessions / SESSION_STEPS)
    await drive(pools, added.map(whoAmI))
    await sampleSessions(sessions)
  }

  for (let step = 0; step <= GROWTH_STEPS; step++) {
    const registrations = (size.registrations / GROWTH_STEPS) * step
    say(`${registrations} registrations`)
    if (step > 0)
      await drive(
        pools,
        Array.from({ length: size.registrations / GROWTH_STEPS }, () => byPage(everybody())),
      )
    growthSamples.push({ store, registrations, memory: await bff.memory() })
  }
  await Promise.all(pools.map((pool) => pool.close()))
  await bff.stop()
  await redis?.stop()
}
