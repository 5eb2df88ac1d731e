import { afterAll, describe, expect, it } from 'vitest'
import { recordKey } from '../store/record-key.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createRememberedCounters } from './remembered-counters.ts'

const DAY_MS = 24 * 60 * 60 * 1000

describe('remembered counters', () => {
  const store = openSqliteStore(':memory:')
  const remembered = createRememberedCounters(store)
  afterAll(() => store.close())

  async function daysLeft(employeeUid: string) {
    const record = await store.read(recordKey('counter', employeeUid))
    return Math.ceil((record?.remainingMs ?? 0) / DAY_MS)
  }

  it('are kept for 400 days after they were last used', async () => {
    await remembered.remember('anke', 'first')
    expect(await daysLeft('anke')).toBe(400)

    await store.touch(recordKey('counter', 'anke'), DAY_MS)
    expect(await remembered.find('anke')).toBe('first')
    expect(await daysLeft('anke')).toBe(400)

    await store.touch(recordKey('counter', 'anke'), DAY_MS)
    await remembered.remember('anke', 'second')
    expect([await remembered.find('anke'), await daysLeft('anke')]).toEqual(['second', 400])
  })

  it('are not made by asking for them', async () => {
    expect(await remembered.find('bilal')).toBeUndefined()
    expect(await daysLeft('bilal')).toBe(0)
  })
})
