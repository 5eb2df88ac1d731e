import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDrivers } from '../../test/store-drivers.ts'
import { createSealer } from './sealer.ts'
import { sealStore } from './sealed-store.ts'
import type { Store } from './store.ts'

const LONG_MS = 60_000

describe.each(Object.entries(storeDrivers))('a timer in a record of the store in %s', (_, start) => {
  let one: Store
  let other: Store
  let end: () => Promise<void>
  beforeAll(async () => {
    const drivers = await start()
    const sealer = createSealer(['a secret that is long enough to seal'])
    one = sealStore(drivers.one, sealer)
    other = sealStore(drivers.other, sealer)
    ;({ end } = drivers)
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await end()
  })
  const left = async (key: string) => (await other.read(key))?.timers['settling']

  it('runs out by the store’s time, and the record stays', async () => {
    await one.together([
      { do: 'create', key: 'a', fields: [['x', 'y']], timers: [['settling', 200]], lifetimeMs: LONG_MS },
    ])
    const record = await other.read('a')
    expect(record?.fields).toEqual({ x: 'y' })
    expect(record?.timers['settling']).toBeGreaterThan(0)
    expect(record?.timers['settling']).toBeLessThanOrEqual(200)
    await expect.poll(() => left('a'), { interval: 5 }).toBe(0)
    expect((await other.read('a'))?.fields).toEqual({ x: 'y' })
  })

  it('can be set with an update, under the same condition, and again for longer, never for less', async () => {
    await one.create('b', { mine: '' }, LONG_MS)
    expect(await left('b')).toBeUndefined()
    const set = (having: string, ms: number) =>
      one.together([{ do: 'update', key: 'b', fields: [], timers: [['settling', ms]], having }])
    expect(await set('theirs', 1000)).toEqual([false])
    expect(await left('b')).toBeUndefined()
    expect(await set('mine', 10_000)).toEqual([true])
    expect(await left('b')).toBeLessThanOrEqual(10_000)
    await set('mine', 30_000)
    await set('mine', 5000)
    expect(await left('b')).toBeGreaterThan(20_000)
    expect((await one.read('b'))?.fields).toEqual({ mine: '' })
  })

  it('is there or not with the step it is written in', async () => {
    await one.create('taken', {}, LONG_MS)
    const steps = [
      { do: 'create', key: 'taken', fields: [], lifetimeMs: LONG_MS, required: true },
      { do: 'put', key: 'c', fields: [], timers: [['settling', LONG_MS]], lifetimeMs: LONG_MS },
    ] as const
    await one.together(steps, { durable: true })
    expect(await other.read('c')).toBeUndefined()
    await one.together(steps.slice(1), { durable: true })
    expect(await left('c')).toBeGreaterThan(0)
  })
})
