import { execFile, execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStore } from './sqlite-store.ts'

const run = promisify(execFile)
const STRACE = ['-f', '-y', '-e', 'trace=fdatasync,fsync,pwrite64,write']

/** Tracing needs strace, and the right to use it. */
function canTrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Length of the log on disk when the marker was written: the part that survives a power cut at that moment. */
function syncedBytes(trace: string, marker: string): number {
  let written = 0
  let synced = 0
  for (const line of trace.split('\n')) {
    const [, size, offset] = /pwrite64\(\d+<[^>]*-wal>.*, (\d+), (\d+)\)/.exec(line) ?? []
    if (size !== undefined) written = Math.max(written, Number(offset) + Number(size))
    if (/f(?:data)?sync\(\d+<[^>]*-wal>/.test(line)) synced = written
    if (line.includes('write(') && line.includes(marker)) return synced
  }
  throw new Error('The marker was never written')
}

describe.skipIf(!canTrace())('a power cut (needs strace and the right to trace)', () => {
  let directory: string
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'balie-'))
  })
  afterEach(() => rmSync(directory, { recursive: true }))

  /** Returns which of the keys `before` and `sent` survive a power cut at the moment that the write is acknowledged. */
  async function leftAfterPowerCut(options: string) {
    const file = join(directory, 'balie.sqlite')
    const trace = join(directory, 'trace')
    const script = `
      import { openSqliteStore } from ${JSON.stringify(new URL('sqlite-store.ts', import.meta.url).href)}
      import { writeSync } from 'node:fs'
      const store = openSqliteStore(${JSON.stringify(file)})
      const create = (key) => ({ do: 'create', key, fields: [], lifetimeMs: 60000 })
      await store.create('before', {}, 60000)
      await store.together([create('sent')], ${options})
      writeSync(1, 'acknowledged')
      process.kill(process.pid, 'SIGKILL')`
    const node = [process.execPath, '--input-type=module', '--eval', script]
    await run('strace', [...STRACE, '-o', trace, ...node]).catch(() => undefined)
    const bytes = syncedBytes(readFileSync(trace, 'utf8'), 'acknowledged')
    const left = join(directory, 'left.sqlite')
    copyFileSync(file, left)
    copyFileSync(`${file}-wal`, `${left}-wal`)
    truncateSync(`${left}-wal`, bytes)
    const store = openSqliteStore(left)
    const keys = ['before', 'sent']
    const found = await Promise.all(keys.map((key) => store.read(key)))
    await store.close()
    return keys.filter((_, index) => found[index] !== undefined)
  }

  it('keeps durable writes, and all earlier ones', async () => {
    expect(await leftAfterPowerCut('{ durable: true }')).toEqual(['before', 'sent'])
  })

  it('loses others, so this test can see the difference', async () => {
    expect(await leftAfterPowerCut('{}')).not.toContain('sent')
  })
})
