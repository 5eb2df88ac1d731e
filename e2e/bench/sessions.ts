// The only file of the benchmark that depends on the BFF's way of storing sessions.
import { createCookies } from '../../bff/src/session/cookies.ts'
import { createSessions } from '../../bff/src/session/sessions.ts'
import { openStore } from '../../bff/src/store/open-store.ts'
import type { StoreSettings } from './processes/bff.ts'
import { COUNTER, PUBLIC_URL, SESSION_SECRET, TOKEN } from './setting.ts'

const IDLE_MS = 30 * 60_000
const MAX_MS = 10 * 3_600_000
const AT_ONCE = 100

const counters = [
  {
    ...COUNTER,
    cardSystems: [
      { id: '1', name: 'UiTPAS Regio Aalst', mayRegister: true, mayGrantKansenstatuut: true },
      { id: '3', name: 'UiTPAS Paspartoe', mayRegister: true, mayGrantKansenstatuut: false },
    ],
  },
]

/**
 * Signs employees in as the BFF does, in its store: each once, with their counter remembered.
 *
 * @param store where that BFF keeps its sessions
 * @param count how many sessions, each of an employee of its own
 * @returns a `Cookie` header for each
 */
export async function signIn(store: StoreSettings, count: number): Promise<string[]> {
  const opened = await openStore({
    redisUrl: 'REDIS_URL' in store ? store.REDIS_URL : undefined,
    databaseFile: 'DATABASE_FILE' in store ? store.DATABASE_FILE : '',
    sessionSecrets: [SESSION_SECRET],
  })
  const sessions = createSessions(opened, { idleMs: IDLE_MS, maxMs: MAX_MS }, () => new Date())
  const { name } = createCookies(PUBLIC_URL).session

  async function one(): Promise<string> {
    const id = await sessions.start({ employeeUid: crypto.randomUUID(), token: TOKEN })
    const session = await sessions.find(id)
    if (session) await sessions.rememberCounters(session, counters)
    return `${name}=${id}`
  }

  const cookies: string[] = []
  while (cookies.length < count) {
    const batch = Math.min(AT_ONCE, count - cookies.length)
    cookies.push(...(await Promise.all(Array.from({ length: batch }, one))))
  }
  await opened.close()
  return cookies
}
