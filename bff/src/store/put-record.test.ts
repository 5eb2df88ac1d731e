import { afterAll, describe, expect, it } from 'vitest'
import { putRecord } from './put-record.ts'
import { openSqliteStore } from './sqlite-store.ts'

describe('putRecord', () => {
  const store = openSqliteStore(':memory:')
  afterAll(() => store.close())

  it('makes a record, and afterwards writes it and lets it live on', async () => {
    await putRecord(store, 'a', { one: '1', two: '2' }, 1000)
    expect(await store.read('a')).toMatchObject({ fields: { one: '1', two: '2' } })
    await putRecord(store, 'a', { two: 'two' }, 60_000)
    const record = await store.read('a')
    expect(record?.fields).toEqual({ one: '1', two: 'two' })
    expect(record?.remainingMs).toBeGreaterThan(50_000)
  })
})
