import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeDrivers } from '../../test/store-drivers.ts'
import type { Store } from './store.ts'

const LONG_MS = 60_000

describe.each(Object.entries(storeDrivers))('the store in %s', (_, start) => {
  let one: Store
  let other: Store
  let end: () => Promise<void>
  let keys = 0
  const newKey = () => `key:${keys++}`
  beforeAll(async () => {
    ;({ one, other, end } = await start())
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    await end()
  })
  const fieldsOf = async (key: string) => (await other.read(key))?.fields

  it('keeps a record, for both instances', async () => {
    const key = newKey()
    expect(await one.read(key)).toBeUndefined()
    expect(await one.create(key, { a: '1', b: '' }, LONG_MS)).toBe(true)
    const record = await other.read(key)
    expect(record?.fields).toEqual({ a: '1', b: '' })
    expect(record?.remainingMs).toBeGreaterThan(LONG_MS - 5000)
    expect(record?.remainingMs).toBeLessThanOrEqual(LONG_MS)
  })

  it('takes a time that is no whole number of milliseconds, to which it rounds up', async () => {
    const key = newKey()
    const timers = [['settling', 4000.3]] as const
    expect(
      await one.together([{ do: 'create', key, fields: [['a', '1']], timers, lifetimeMs: 4999.9 }]),
    ).toEqual([true])
    expect(
      await one.together([
        { do: 'update', key, fields: [['b', '2']], timers: [['settling', 5000.7]], lifetimeMs: 59_999.2 },
      ]),
    ).toEqual([true])
    expect((await one.add(newKey(), 1, 59_999.2)).remainingMs).toBeGreaterThan(50_000)
    const record = await other.read(key)
    expect(record?.fields).toEqual({ a: '1', b: '2' })
    expect(record?.remainingMs).toBeGreaterThan(50_000)
    expect(record?.timers['settling']).toBeGreaterThan(4000)
    expect(record?.timers['settling']).toBeLessThanOrEqual(5001)
  })

  it('makes a record once, however many try at the same time', async () => {
    const key = newKey()
    const made = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        (index % 2 ? one : other).create(key, { by: String(index), [`only${index}`]: '' }, LONG_MS),
      ),
    )
    expect(made.filter(Boolean)).toHaveLength(1)
    const winner = made.indexOf(true)
    expect(await fieldsOf(key)).toEqual({ by: String(winner), [`only${winner}`]: '' })
  })

  it('keeps a record without fields', async () => {
    const key = newKey()
    expect(await one.create(key, {}, LONG_MS)).toBe(true)
    expect(await one.create(key, {}, LONG_MS)).toBe(false)
    expect(await fieldsOf(key)).toEqual({})
    expect(await one.update(key, {})).toBe(true)
    expect(await one.update(key, { a: '1' })).toBe(true)
    expect(await fieldsOf(key)).toEqual({ a: '1' })
  })

  it('keeps what two write into different fields of a record at the same time', async () => {
    const key = newKey()
    await one.create(key, { start: 'x' }, LONG_MS)
    await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        (index % 2 ? one : other).update(key, { [`f${index}`]: 'y' }),
      ),
    )
    expect(Object.keys((await fieldsOf(key)) ?? {})).toHaveLength(21)
    await one.update(key, { start: 'z' })
    expect(await fieldsOf(key)).toMatchObject({ start: 'z', f0: 'y', f19: 'y' })
  })

  it('never makes a record by writing into one or by letting it live longer', async () => {
    const key = newKey()
    expect(await one.update(key, { a: '1' })).toBe(false)
    expect(await one.update(key, {})).toBe(false)
    expect(await one.touch(key, LONG_MS)).toBe(false)
    expect(await one.remove(key)).toBe(false)
    expect(await one.read(key)).toBeUndefined()
  })

  it('forgets a record that is removed, whatever still runs', async () => {
    const key = newKey()
    await one.create(key, { a: '1' }, LONG_MS)
    expect(await other.remove(key)).toBe(true)
    expect(await one.remove(key)).toBe(false)
    expect(await one.update(key, { a: '2' })).toBe(false)
    expect(await one.touch(key, LONG_MS)).toBe(false)
    expect(await one.read(key)).toBeUndefined()
    expect(await one.create(key, { b: '3' }, LONG_MS)).toBe(true)
    expect(await fieldsOf(key)).toEqual({ b: '3' })
  })

  it('forgets a record whose time is over; its key is free again', async () => {
    const key = newKey()
    await one.create(key, { a: '1' }, 60)
    await expect.poll(() => other.read(key), { interval: 5 }).toBeUndefined()
    expect(await one.update(key, { a: '2' })).toBe(false)
    expect(await one.touch(key, LONG_MS)).toBe(false)
    expect(await one.remove(key)).toBe(false)
    expect(await one.create(key, { b: '3' }, LONG_MS)).toBe(true)
    expect(await fieldsOf(key)).toEqual({ b: '3' })
  })

  it('does something to a record only while the condition holds', async () => {
    const key = newKey()
    await one.create(key, { mine: '', a: '1' }, LONG_MS)
    for (const condition of [{ having: 'theirs' }, { lacking: 'mine' }, { having: 'mine', lacking: 'a' }]) {
      expect(await other.update(key, { a: '2', b: '2' }, condition)).toBe(false)
      expect(await other.touch(key, 1, condition)).toBe(false)
      expect(await other.remove(key, condition)).toBe(false)
    }
    expect(await fieldsOf(key)).toEqual({ mine: '', a: '1' })
    expect(await other.update(key, { a: '2' }, { having: 'mine', lacking: 'theirs' })).toBe(true)
    expect(await other.touch(key, 10 * LONG_MS, { having: 'mine' })).toBe(true)
    expect((await one.read(key))?.remainingMs).toBeGreaterThan(LONG_MS)
    expect(await fieldsOf(key)).toEqual({ mine: '', a: '2' })
    expect(await other.remove(key, { lacking: 'theirs' })).toBe(true)
    expect(await one.read(key)).toBeUndefined()
  })

  it('lets one of many write what only the first may', async () => {
    const key = newKey()
    await one.create(key, {}, LONG_MS)
    const wrote = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        (index % 2 ? one : other).update(key, { end: String(index) }, { lacking: 'end' }),
      ),
    )
    expect(wrote.filter(Boolean)).toHaveLength(1)
    expect(await fieldsOf(key)).toEqual({ end: String(wrote.indexOf(true)) })
  })

  it('takes a field out of a record, and the record stays', async () => {
    const key = newKey()
    await one.create(key, { a: '1' }, LONG_MS)
    expect(await other.removeField(key, 'b')).toBe(false)
    expect(await other.removeField(key, 'a')).toBe(true)
    expect(await one.removeField(key, 'a')).toBe(false)
    expect(await fieldsOf(key)).toEqual({})
    expect(await one.removeField(newKey(), 'a')).toBe(false)
    await one.create(`${key}:short`, { a: '1' }, 1)
    await expect.poll(() => other.read(`${key}:short`), { interval: 5 }).toBeUndefined()
    expect(await one.removeField(`${key}:short`, 'a')).toBe(false)
  })

  it('lets a record live longer or shorter', async () => {
    const key = newKey()
    await one.create(key, { a: '1' }, LONG_MS)
    expect(await other.touch(key, 10 * LONG_MS)).toBe(true)
    expect((await one.read(key))?.remainingMs).toBeGreaterThan(LONG_MS)
    await other.update(key, { a: '2' })
    expect((await one.read(key))?.remainingMs).toBeGreaterThan(LONG_MS)
    await other.touch(key, 1)
    await expect.poll(() => one.read(key), { interval: 5 }).toBeUndefined()
  })

  it('keeps any text under any key and name', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 50 })
    const name = fc.stringMatching(/^[a-zA-Z][\w:#-]{0,20}$/)
    await fc.assert(
      fc.asyncProperty(text, fc.dictionary(name, text), async (suffix, fields) => {
        const key = `${newKey()}${suffix.replaceAll('\0', '')}`
        const wanted = Object.fromEntries(
          Object.entries(fields).map(([field, value]) => [field, value.replaceAll('\0', '')]),
        )
        await one.create(key, wanted, LONG_MS)
        expect(await fieldsOf(key)).toEqual(wanted)
      }),
      { numRuns: 50 },
    )
  })

  it('adds to a number, by any instance, until its lifetime is over', async () => {
    const key = newKey()
    const added = await Promise.all(
      Array.from({ length: 20 }, (_none, index) => (index % 2 ? one : other).add(key, 1, LONG_MS)),
    )
    expect(added.map(({ count }) => count).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_none, index) => index + 1),
    )
    const { count, remainingMs } = await one.add(key, -1, 10 * LONG_MS)
    expect(count).toBe(19)
    expect(remainingMs).toBeLessThanOrEqual(LONG_MS)
    expect(remainingMs).toBeGreaterThan(LONG_MS - 5000)

    const short = newKey()
    expect(await one.add(short, -1, 60)).toMatchObject({ count: 0 })
    expect(await other.add(short, 1, 60)).toMatchObject({ count: 1 })
    await expect.poll(() => other.read(short), { interval: 5 }).toBeUndefined()
    expect(await one.add(short, 1, LONG_MS)).toMatchObject({ count: 1 })
  })

  it('counts the live records of a kind, and those that meet a condition', async () => {
    const kind = `kind${keys++}`
    for (let index = 0; index < 25; index++) {
      await one.create(`${kind}:${index}`, index < 10 ? { ended: 'x' } : {}, LONG_MS)
    }
    await one.create(`${kind}s:other`, {}, LONG_MS)
    await one.create(kind, {}, LONG_MS)
    await one.create(`${kind}:short`, {}, 1)
    await expect.poll(() => other.read(`${kind}:short`), { interval: 5 }).toBeUndefined()
    expect(await other.count(kind)).toBe(25)
    expect(await other.count(kind, { having: 'ended' })).toBe(10)
    expect(await other.count(kind, { lacking: 'ended' })).toBe(15)
    expect(await other.count(kind, { having: 'ended', lacking: 'ended' })).toBe(0)
    expect(await other.count(`none${kind}`)).toBe(0)
  })

  it('answers a ping', async () => {
    await expect(one.ping()).resolves.toBeUndefined()
  })
})
