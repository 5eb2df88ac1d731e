import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { recordKey } from '../store/record-key.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import type { Store } from '../store/store.ts'
import { createSessions } from './sessions.ts'

const HOUR_MS = 3_600_000
const EMPLOYEE = { employeeUid: 'e1', token: { key: 'the-token', secret: 'the-secret' } }
const COUNTERS = [{ consumerKey: 'k', name: 'Muntpunt', cardSystems: [] }]

describe('a session', () => {
  let store: Store
  let aheadMs: number
  /** Each reading is a moment later than the one before. */
  const clock = () => new Date(Date.now() + aheadMs++)
  const sessionsOf = (limits: { idleMs: number; maxMs: number }) => createSessions(store, limits, clock)
  beforeEach(() => {
    store = openSqliteStore(':memory:')
    aheadMs = 0
  })
  afterEach(() => store.close())

  it('is found by its id: 256 random bits, another each time', async () => {
    const sessions = sessionsOf({ idleMs: HOUR_MS, maxMs: 10 * HOUR_MS })
    const [one, other] = [await sessions.start(EMPLOYEE), await sessions.start(EMPLOYEE)]
    expect(Buffer.from(one, 'base64url')).toHaveLength(32)
    expect(one).not.toBe(other)
    expect(await sessions.find(one)).toMatchObject({ ...EMPLOYEE, id: one, counters: undefined })
    expect(await sessions.find('')).toBeUndefined()
    expect(await sessions.find(`${one}x`)).toBeUndefined()
  })

  it('ends after the idle time without activity', async () => {
    const sessions = sessionsOf({ idleMs: 100, maxMs: HOUR_MS })
    const id = await sessions.start(EMPLOYEE)
    expect(await sessions.find(id)).toBeDefined()
    // Being read all the time does not keep it alive.
    await vi.waitFor(async () => expect(await sessions.find(id)).toBeUndefined(), { interval: 5 })
  })

  it('lives on with activity', async () => {
    const id = await sessionsOf({ idleMs: 1000, maxMs: HOUR_MS }).start(EMPLOYEE)
    const sessions = sessionsOf({ idleMs: HOUR_MS / 2, maxMs: HOUR_MS })
    const session = await sessions.find(id)
    if (!session) throw new Error('It has ended already')
    await sessions.prolong(session)
    const later = await sessions.find(id)
    expect(Number(later?.endsAt) - Number(session.endsAt)).toBeGreaterThan(HOUR_MS / 4)
  })

  it('ends at the latest after the longest time, whatever is done', async () => {
    const sessions = sessionsOf({ idleMs: HOUR_MS, maxMs: 10 * HOUR_MS })
    const id = await sessions.start(EMPLOYEE)
    aheadMs = 10 * HOUR_MS - 60_000
    const session = await sessions.find(id)
    if (!session) throw new Error('It has ended already')
    await sessions.prolong(session)
    // Not even the store keeps it longer.
    expect((await store.read(recordKey('session', id)))?.remainingMs).toBeLessThanOrEqual(60_000)
    const nearEnd = await sessions.find(id)
    expect(Number(nearEnd?.endsAt) - Number(session.startedAt)).toBeLessThanOrEqual(10 * HOUR_MS)

    aheadMs = 10 * HOUR_MS
    expect(await sessions.find(id)).toBeUndefined()
    await sessions.prolong(session)
    expect(await sessions.find(id)).toBeUndefined()
  })

  it('that has ended isn’t restored by running requests', async () => {
    const sessions = sessionsOf({ idleMs: HOUR_MS, maxMs: HOUR_MS })
    const id = await sessions.start(EMPLOYEE)
    const session = await sessions.find(id)
    if (!session) throw new Error('It has ended already')
    await sessions.end(id)
    await sessions.prolong(session)
    await sessions.rememberCounters(session, COUNTERS)
    expect(await sessions.find(id)).toBeUndefined()
  })

  it('keeps its counters beside what else it holds', async () => {
    const sessions = sessionsOf({ idleMs: HOUR_MS, maxMs: HOUR_MS })
    const id = await sessions.start(EMPLOYEE)
    const session = await sessions.find(id)
    if (!session) throw new Error('It has ended already')
    await sessions.rememberCounters(session, COUNTERS)
    expect(await sessions.find(id)).toMatchObject({ ...EMPLOYEE, counters: COUNTERS })
  })
})
