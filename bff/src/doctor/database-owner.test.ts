import { chownSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkStore } from './check-store.ts'
import { foreignOwner } from './database-owner.ts'

const ROOT = 0
const ME = process.getuid?.() ?? ROOT
/** Root can give files away; any other user acts as if root were asking. */
const OWNER = ME === ROOT ? 65_534 : ME

describe('a database of another user than root', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'owner-'))
    file = join(folder, 'balie.sqlite')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('is named with its file and its user', () => {
    writeFileSync(file, '')
    chownSync(file, OWNER, OWNER)
    expect(foreignOwner(file, ROOT)).toBe(
      `the file ${file} belongs to user ${OWNER}, and this is root: run the doctor as the user that runs the application, with its DATABASE_FILE`,
    )
    expect(foreignOwner(file, OWNER)).toBeUndefined()
  })

  it('is known by its folder while the file is not there, and root leaves none', async () => {
    chownSync(folder, OWNER, OWNER)
    expect(foreignOwner(file, ROOT)).toContain(`the folder of ${file} belongs to user ${OWNER}`)
    const found = await checkStore({
      redisUrl: undefined,
      databaseFile: file,
      sessionSecrets: ['s'.repeat(32)],
    })
    expect(found.state).toBe(ME === ROOT ? 'wrong' : 'ok')
    expect(existsSync(file)).toBe(ME !== ROOT)
  })

  it('has no owner in memory, and without a folder', () => {
    expect(foreignOwner(':memory:', ROOT)).toBeUndefined()
    expect(foreignOwner(join(folder, 'none/balie.sqlite'), ROOT)).toBeUndefined()
  })
})

it('says which file it wrote, read and forgot in', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'owner-'))
  const databaseFile = join(folder, 'balie.sqlite')
  const found = await checkStore({ redisUrl: undefined, databaseFile, sessionSecrets: ['s'.repeat(32)] })
  expect(found).toEqual({
    check: 'store',
    state: 'ok',
    words: `SQLite (${databaseFile}) writes, reads and forgets`,
  })
  rmSync(folder, { recursive: true })
})
