import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from './sqlite-store.ts'
import { StoreUnavailable } from './store.ts'

const run = promisify(execFile)

describe('the SQLite file', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'balie-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  it('is made with its folder, and keeps what it holds from one run to the next', async () => {
    const file = join(directory, 'a', 'b', 'balie.sqlite')
    const first = openSqliteStore(file)
    await first.create('k', { a: '1' }, 60_000)
    await first.close()
    const second = openSqliteStore(file)
    expect((await second.read('k'))?.fields).toEqual({ a: '1' })
    await second.close()
  })

  it('is for this user alone, with its log and its index', async () => {
    const store = openSqliteStore(join(directory, 'balie.sqlite'))
    await store.create('k', {}, 60_000)
    const rights = readdirSync(directory).map((name) => statSync(join(directory, name)).mode & 0o777)
    expect(rights).toEqual([0o600, 0o600, 0o600])
    await store.close()
  })

  it('can be opened and used by several processes at the same moment', async () => {
    const file = join(directory, 'balie.sqlite')
    const script = `
      import { openSqliteStore } from ${JSON.stringify(new URL('sqlite-store.ts', import.meta.url).href)}
      const store = openSqliteStore(${JSON.stringify(file)})
      const made = await store.create('k', {}, 60000)
      for (let i = 0; i < 50; i++) await store.update('k', { ['f' + process.pid + '-' + i]: '' })
      await store.close()
      process.stdout.write(String(made))`
    const runs = await Promise.all(
      [1, 2, 3].map(() => run(process.execPath, ['--input-type=module', '--eval', script])),
    )
    expect(runs.map(({ stdout }) => stdout).toSorted()).toEqual(['false', 'false', 'true'])
    const store = openSqliteStore(file)
    expect(Object.keys((await store.read('k'))?.fields ?? {})).toHaveLength(150)
    await store.close()
  })

  it('that can’t be opened counts as away', () => {
    expect(() => openSqliteStore(directory)).toThrow(StoreUnavailable)
  })

  it('that was closed counts as away', async () => {
    const store = openSqliteStore(':memory:')
    await store.close()
    await expect(store.ping()).rejects.toThrow(StoreUnavailable)
    await expect(store.create('k', {}, 1000)).rejects.toThrow(StoreUnavailable)
    await expect(store.read('k')).rejects.toThrow(StoreUnavailable)
  })
})
