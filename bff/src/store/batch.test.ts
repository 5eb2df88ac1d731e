import { afterAll, expect, it } from 'vitest'
import { carryOutBatch, required } from './batch.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { StoreStep } from './store.ts'

const store = openSqliteStore(':memory:')
afterAll(() => store.close())

const create = (key: string): StoreStep => ({ do: 'create', key, fields: [], lifetimeMs: 60_000 })

it('a batch names the lists with a step that couldn’t be carried out, and carries out the others', async () => {
  await store.create('k:taken', {}, 60_000)
  const { failed } = await carryOutBatch(store, [
    ['first', [create('k:1'), create('k:2')]],
    ['second', [create('k:3'), create('k:taken')]],
    ['none', []],
  ])
  expect([...failed]).toEqual(['second'])
  expect(await store.read('k:3')).toBeDefined()
})

it('a batch with a required step that cannot be carried out carries out nothing', async () => {
  await store.create('k:locked', {}, 60_000)
  const { failed } = await carryOutBatch(store, [
    ['lock', required([create('k:locked')])],
    ['note', [create('k:4')]],
  ])
  expect(failed.has('lock')).toBe(true)
  expect(await store.read('k:4')).toBeUndefined()
})
