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

  it('gives back what was put in, and the store below holds none of it', async () => {
    await store.create('k', { token: 'readable' }, 1000)
    await store.update('k', { secret: 'readable too' })
    expect((await store.read('k'))?.fields).toEqual({ token: 'readable', secret: 'readable too' })
    expect(JSON.stringify(await driver.read('k'))).not.toContain('readable')
  })

  it('takes a value in the place of another for no record at all', async () => {
    await store.create('mine', { role: 'member', name: 'x' }, 1000)
    await store.create('yours', { role: 'admin', name: 'y' }, 1000)
    const stolen = (await driver.read('yours'))?.fields['role'] ?? ''
    await driver.update('mine', { role: stolen })
    expect(await store.read('mine')).toBeUndefined()

    const ownName = (await driver.read('yours'))?.fields['name'] ?? ''
    await driver.update('yours', { role: ownName })
    expect(await store.read('yours')).toBeUndefined()
  })

  it('takes a field that nobody sealed for no record at all', async () => {
    await store.create('k', { a: '1' }, 1000)
    await driver.update('k', { b: 'plain' })
    expect(await store.read('k')).toBeUndefined()
  })
})
