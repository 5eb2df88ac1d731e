import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDrivers } from '../../test/store-drivers.ts'
import type { StoreStep, Store } from './store.ts'

const LONG_MS = 60_000

describe.each(Object.entries(storeDrivers))('several things done as one in %s', (_, start) => {
  let one: Store
  let other: Store
  let end: () => Promise<void>
  let keys = 0
  const newKeys = () => [`key:${keys++}`, `key:${keys++}`, `key:${keys++}`] as const
  beforeAll(async () => {
    ;({ one, other, end } = await start())
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await end()
  })
  const fieldsOf = async (key: string) => (await other.read(key))?.fields
  const creating = (key: string, name: string): StoreStep => ({
    do: 'create',
    key,
    fields: [[name, '']],
    lifetimeMs: LONG_MS,
  })

  it('are all done, each as it would be alone, and told in their order', async () => {
    const [a, b, c] = newKeys()
    await one.create(a, { mine: '', old: '1' }, LONG_MS)
    await one.create(c, {}, LONG_MS)
    const done = await one.together([
      creating(a, 'theirs'),
      creating(b, 'mine'),
      { do: 'remove', key: c, lacking: 'mine' },
      { do: 'put', key: `${a}:put`, fields: [['x', '1']], lifetimeMs: LONG_MS },
      { do: 'removeFields', key: `${a}:none`, names: ['x'] },
    ])
    expect(done).toEqual([false, true, true, true, false])
    expect(await fieldsOf(a)).toEqual({ mine: '', old: '1' })
    expect(await fieldsOf(b)).toEqual({ mine: '' })
    expect(await fieldsOf(c)).toBeUndefined()
    expect(await fieldsOf(`${a}:put`)).toEqual({ x: '1' })
  })

  it('are not done at all when one that is required is impossible', async () => {
    const [a, b, c] = newKeys()
    await one.create(b, { theirs: '' }, LONG_MS)
    const done = await one.together([
      creating(a, 'mine'),
      { ...creating(b, 'mine'), required: true },
      { do: 'put', key: c, fields: [], lifetimeMs: LONG_MS },
    ])
    expect(done).toEqual([true, false, true])
    expect(await fieldsOf(a)).toBeUndefined()
    expect(await fieldsOf(b)).toEqual({ theirs: '' })
    expect(await fieldsOf(c)).toBeUndefined()
  })

  it('are done by only one of several that need the same', async () => {
    const [a, b] = newKeys()
    const done = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        (index % 2 ? one : other).together([
          { ...creating(a, `by${index}`), required: true },
          { do: 'put', key: b, fields: [[`by${index}`, '']], lifetimeMs: LONG_MS },
        ]),
      ),
    )
    const winners = done.flatMap(([made], index) => (made ? [`by${index}`] : []))
    expect(winners).toHaveLength(1)
    expect(Object.keys((await fieldsOf(a)) ?? {})).toEqual(winners)
    expect(Object.keys((await fieldsOf(b)) ?? {})).toEqual(winners)
  })

  it('can let a record live longer while writing into it, and make or add to one', async () => {
    const [a, b] = newKeys()
    await one.create(a, { mine: '' }, 1000)
    await one.put(b, { x: '1', y: '1' }, 1000)
    await one.together([
      { do: 'update', key: a, fields: [['end', '1']], lifetimeMs: LONG_MS, having: 'mine', lacking: 'end' },
      {
        do: 'put',
        key: b,
        fields: [
          ['y', '2'],
          ['z', '2'],
        ],
        lifetimeMs: LONG_MS,
      },
    ])
    expect(await fieldsOf(a)).toEqual({ mine: '', end: '1' })
    expect(await fieldsOf(b)).toEqual({ x: '1', y: '2', z: '2' })
    for (const key of [a, b]) expect((await one.read(key))?.remainingMs).toBeGreaterThan(1000)
  })

  it('take several fields out of a record, valued or not, also when one of them is not there', async () => {
    const [a] = newKeys()
    await one.create(a, { mark: '', text: 'x', kept: 'y', stays: '' }, LONG_MS)
    const removing = { do: 'removeFields', key: a, names: ['mark', 'none', 'text'] } as const
    expect(await other.together([removing])).toEqual([true])
    expect(await fieldsOf(a)).toEqual({ kept: 'y', stays: '' })
    expect(await other.together([removing])).toEqual([false])
  })

  it('add to a number up to its maximum, and from it down to zero', async () => {
    const [number, made] = newKeys()
    const count = (by: 1 | -1): StoreStep => ({ do: 'count', key: number, by, max: 2, lifetimeMs: LONG_MS })
    expect(await one.together([count(1), creating(made, 'mine')])).toEqual([true, true])
    expect(await other.together([count(1)])).toEqual([true])
    expect(
      await one.together([
        { ...count(1), required: true },
        { do: 'remove', key: made },
      ]),
    ).toEqual([false, true])
    expect(await fieldsOf(made)).toEqual({ mine: '' })
    for (let times = 0; times < 3; times++) await one.together([count(-1)])
    expect((await other.add(number, 1, LONG_MS)).count).toBe(1)
  })

  it('find nothing of what has just ended, neither the record nor its fields', async () => {
    const [a] = newKeys()
    for (let round = 0; round < 300; round++) {
      const field = `round${round}`
      await one.together([creating(a, field)])
      const fields = await fieldsOf(a)
      if (fields) expect(Object.keys(fields)).toHaveLength(1)
      await one.touch(a, 1)
    }
  })

  it('add to several numbers, each with a life of its own', async () => {
    const [a, b] = newKeys()
    await one.add(b, 1, 10 * LONG_MS)
    const [first, second] = await other.addEach([
      { key: a, by: 1, lifetimeMs: LONG_MS },
      { key: b, by: 1, lifetimeMs: LONG_MS },
    ])
    expect(first).toMatchObject({ count: 1 })
    expect(second).toMatchObject({ count: 2 })
    expect(first?.remainingMs).toBeLessThanOrEqual(LONG_MS)
    expect(second?.remainingMs).toBeGreaterThan(LONG_MS)
  })
})
