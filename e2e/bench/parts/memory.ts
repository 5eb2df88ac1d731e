// Measures the memory of sessions, and if registrations leak any.
import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'
import { freePort } from '../../support/free-port.ts'
import { drive } from '../load/drive.ts'
import { inTurn } from '../load/in-turn.ts'
import { byPage, type Prepared, whoAmI } from '../load/requests.ts'
import { readOptions, type StoreName } from '../options.ts'
import { type Bff, startBff, type StoreSettings, storeSettings } from '../processes/bff.ts'
import { readRedisMemory } from '../processes/redis-memory.ts'
import { startRedis } from '../processes/redis.ts'
import { startScript } from '../processes/start-process.ts'
import { type GrowthSample, memoryOfSessions, printMemory, type SessionSample } from '../report/memory.ts'
import { signIn } from '../sessions.ts'
import { CONNECTIONS, EMPLOYEES } from '../setting.ts'

const FULL = { sessions: 20_000, warmUp: 10_000, registrations: 100_000, growthSteps: 4 }
const QUICK = { sessions: 2000, warmUp: 1000, registrations: 5000, growthSteps: 1 }
const SESSION_STEPS = 2
/** Longer than the deadline of a call to the service, whose timer holds memory until then. */
const HELD_MS = 11_000

/** The BFF under load, and the store of its sessions. */
interface Subject {
  store: StoreName
  settings: StoreSettings
  bff: Bff
  redisUrl: string | undefined
  send: (requests: readonly Prepared[]) => Promise<unknown>
}

const { quick, stores } = readOptions()
const size = quick ? QUICK : FULL
const upstream = await startScript('e2e/bench/processes/upstream.ts', await freePort())
const sessions: SessionSample[] = []
const growth: GrowthSample[] = []
for (const store of stores) await measureStore(store)
printMemory({ sessions: memoryOfSessions(sessions), growth })
process.exit(0)

async function measureStore(store: StoreName): Promise<void> {
  const redis = store === 'redis' ? await startRedis() : undefined
  const settings = storeSettings(store, 'memory', redis?.url ?? '')
  const bff = await startBff({ upstreamPort: upstream.port, store: settings })
  const pool = new Pool(`http://127.0.0.1:${bff.port}`, { connections: CONNECTIONS })
  const send = (requests: readonly Prepared[]) => drive([pool], requests)
  const subject: Subject = { store, settings, bff, redisUrl: redis?.url, send }
  const cookie = inTurn(await signIn(settings, EMPLOYEES))
  await measureGrowth(subject, cookie)
  await measureSessions(subject, cookie)
  await pool.close()
  await bff.stop()
  await redis?.stop()
}

/** Measures growth: after the warm-up, registrations may add no memory, however many there are. */
async function measureGrowth({ store, bff, send }: Subject, cookie: () => string): Promise<void> {
  const register = (cards: number) => send(Array.from({ length: cards }, () => byPage(cookie())))
  say(store, `${size.warmUp} registrations to warm up`)
  await register(size.warmUp)
  await wait(HELD_MS)
  // Code that ran only at the start is freed some time after the first collection.
  await bff.memory()
  await register(size.warmUp)
  for (let step = 0; step <= size.growthSteps; step++) {
    const registrations = (size.registrations / size.growthSteps) * step
    say(store, `${registrations} registrations`)
    if (step > 0) await register(size.registrations / size.growthSteps)
    await wait(HELD_MS)
    growth.push({ store, registrations, memory: await bff.memory() })
  }
}

/**
 * Measures sessions. The same number of requests from few sessions comes first, since the traffic itself needs memory
 * too.
 */
async function measureSessions(subject: Subject, cookie: () => string): Promise<void> {
  const { store, settings, bff, redisUrl, send } = subject
  const added = size.sessions / SESSION_STEPS
  for (let step = 0; step <= SESSION_STEPS; step++) {
    say(store, `${added * step} sessions`)
    const cookies = step === 0 ? Array.from({ length: size.sessions }, cookie) : await signIn(settings, added)
    await send(cookies.map(whoAmI))
    await wait(HELD_MS)
    const stored = redisUrl === undefined ? 0 : await readRedisMemory(redisUrl)
    sessions.push({ store, sessions: added * step, memory: await bff.memory(), stored })
  }
}

function say(store: StoreName, progress: string): void {
  process.stderr.write(`memory: ${store}, ${progress}\n`)
}
