import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSealer } from './sealer.ts'
import { sealStore } from './sealed-store.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

const SECRET = 'a secret of at least thirty-two letters'

describe('a sealed store', () => {
  let driver: Store
  let store: Store
  beforeEach(() => {
    driver = openSqliteStore(':memory:')
    store = sealStore(driver, createSealer([SECRET]))
  })
  afterEach(() => store.close())

  it('returns the stored values, and the store below holds none of them in the clear', async () => {
    await store.create('k', { token: 'readable' }, 1000)
    await store.update('k', { secret: 'readable too' })
    expect((await store.read('k'))?.fields).toEqual({ token: 'readable', secret: 'readable too' })
    expect(JSON.stringify(await driver.read('k'))).not.toContain('readable')
  })

  it('skips a value in the place of another', async () => {
    await store.create('mine', { role: 'member', name: 'x' }, 1000)
    await store.create('yours', { role: 'admin', name: 'y' }, 1000)
    const stolen = (await driver.read('yours'))?.fields['role'] ?? ''
    await driver.update('mine', { role: stolen })
    expect((await store.read('mine'))?.fields).toEqual({ name: 'x' })

    const ownName = (await driver.read('yours'))?.fields['name'] ?? ''
    await driver.update('yours', { role: ownName })
    expect((await store.read('yours'))?.fields).toEqual({ name: 'y' })
  })

  it('skips and removes a field that it can’t open, and the rest stays', async () => {
    await store.create('k', { a: '1' }, 60_000)
    await driver.update('k', { b: 'plain' })
    expect((await store.read('k'))?.fields).toEqual({ a: '1' })
    await expect.poll(async () => Object.keys((await driver.read('k'))?.fields ?? {})).toEqual(['a'])
  })

  it('returns no field of a record that it can’t open, and leaves it alone', async () => {
    const gone = sealStore(driver, createSealer(['a secret that nobody has any more, for good']))
    await gone.create('old', { a: '1', mark: '' }, 60_000)
    expect((await store.read('old'))?.fields).toEqual({ mark: '' })
    expect((await gone.read('old'))?.fields).toEqual({ a: '1', mark: '' })
    await store.update('old', { b: 'new' })
    expect((await store.read('old'))?.fields).toEqual({ b: 'new', mark: '' })
  })
})
