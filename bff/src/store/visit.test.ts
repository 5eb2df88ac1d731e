import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDrivers } from '../../test/store-drivers.ts'
import { ownerCounterKey, ownerMark } from './record-key.ts'
import type { Store } from './store.ts'

const IDLE_MS = 60_000
const END_MS = 90_000
const REQUESTS = { what: 'requests', lifetimeMs: 30_000 }
const SEARCHES = { what: 'searches', lifetimeMs: 40_000 }

describe.each(Object.entries(storeDrivers))('a visit to a record in %s', (_, start) => {
  let one: Store
  let other: Store
  let end: () => Promise<void>
  let owners = 0
  beforeAll(async () => {
    ;({ one, other, end } = await start())
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await end()
  })

  async function ownedRecord(timers: readonly (readonly [string, number])[] = [['end', END_MS]]) {
    const owner = `owner-${owners++}`
    const key = `visited:${owner}`
    const fields = [
      ['text', 'kept'],
      [ownerMark(owner), ''],
    ] as const
    await one.together([{ do: 'create', key, fields, timers, lifetimeMs: IDLE_MS }])
    return { key, owner }
  }
  const countOf = async (what: string, owner: string) =>
    (await other.add(ownerCounterKey(what, owner), 1, 1000)).count - 1

  it('finds nothing where there is nothing, and counts nothing', async () => {
    expect(await one.visit('visited:nobody', { counters: [REQUESTS], lifetimeMs: IDLE_MS })).toBeUndefined()
  })

  it('reads it, counts for its owner on all instances, and lets it live on', async () => {
    const { key, owner } = await ownedRecord()
    await one.visit(key, { counters: [REQUESTS] })
    const visited = await other.visit(key, { owner, counters: [REQUESTS, SEARCHES], lifetimeMs: 80_000 })
    expect(visited?.fields).toMatchObject({ text: 'kept' })
    expect(visited?.remainingMs).toBeLessThanOrEqual(IDLE_MS)
    expect(visited?.added?.map(({ count }) => count)).toEqual([2, 1])
    expect(visited?.added?.[0]?.remainingMs).toBeLessThanOrEqual(30_000)
    expect(visited?.added?.[1]?.remainingMs).toBeGreaterThan(30_000)
    expect((await one.read(key))?.remainingMs).toBeGreaterThan(IDLE_MS)
  })

  it('lets it live no longer than until its end', async () => {
    const { key } = await ownedRecord()
    await one.visit(key, { counters: [], lifetimeMs: 10 * END_MS })
    const remainingMs = (await other.read(key))?.remainingMs
    expect(remainingMs).toBeGreaterThan(IDLE_MS)
    expect(remainingMs).toBeLessThanOrEqual(END_MS)
  })

  it('by another than its owner only reads it', async () => {
    const { key, owner } = await ownedRecord()
    const visited = await one.visit(key, { owner: 'another', counters: [REQUESTS], lifetimeMs: 80_000 })
    expect(visited).toMatchObject({ fields: { text: 'kept' } })
    expect(visited?.added).toBeUndefined()
    expect(await countOf('requests', 'another')).toBe(0)
    expect(await countOf('requests', owner)).toBe(0)
    expect((await one.read(key))?.remainingMs).toBeLessThanOrEqual(IDLE_MS)
  })

  it('only reads one that has no owner, or no end', async () => {
    await one.create('visited:unowned', { text: 'kept' }, IDLE_MS)
    const { key } = await ownedRecord([])
    for (const each of ['visited:unowned', key]) {
      const visited = await one.visit(each, { counters: [REQUESTS], lifetimeMs: 80_000 })
      expect(visited?.fields['text']).toBe('kept')
      expect(visited?.added).toBeUndefined()
      expect((await one.read(each))?.remainingMs).toBeLessThanOrEqual(IDLE_MS)
    }
  })
})
