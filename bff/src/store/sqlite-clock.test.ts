import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readMachine } from './machine-time.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000

describe('the time of a SQLite file', () => {
  let file: string
  let directory: string
  let opened: Store[]
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'balie-'))
    file = join(directory, 'balie.sqlite')
    opened = []
  })
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()))
    rmSync(directory, { recursive: true })
  })

  function machine(bootId: string, { wallMs, uptimeMs = 1000 }: { wallMs: number; uptimeMs?: number }) {
    const clocks = { wallMs, uptimeMs }
    return {
      bootId,
      wallMs: () => clocks.wallMs,
      uptimeMs: () => clocks.uptimeMs,
      passes(ms: number) {
        clocks.wallMs += ms
        clocks.uptimeMs += ms
      },
      isSet(byMs: number) {
        clocks.wallMs += byMs
      },
    }
  }
  function open(on: ReturnType<typeof machine>): Store {
    const store = openSqliteStore(file, on)
    opened.push(store)
    return store
  }
  const begin = (store: Store) =>
    store.together([
      { do: 'create', key: 'k', fields: [], timers: [['settling', MINUTE_MS]], lifetimeMs: HOUR_MS },
    ])
  const left = async (store: Store) => {
    const record = await store.read('k')
    return record && { record: record.remainingMs, settling: record.timers['settling'] }
  }

  it.each([HOUR_MS * 24 * 365, -HOUR_MS * 24 * 365])(
    'runs on when the wall clock is set by %d ms, for processes that have it open or open it later',
    async (byMs) => {
      const here = machine('boot', { wallMs: 1e12 })
      const before = open(here)
      await begin(before)
      here.isSet(byMs)
      here.passes(10_000)
      const after = open(here)
      const expected = { record: HOUR_MS - 10_000, settling: MINUTE_MS - 10_000 }
      expect(await left(before)).toEqual(expected)
      expect(await left(after)).toEqual(expected)
      here.passes(MINUTE_MS)
      expect(await left(after)).toEqual({ record: HOUR_MS - 10_000 - MINUTE_MS, settling: 0 })
      here.passes(HOUR_MS)
      expect(await left(before)).toBeUndefined()
      expect(await after.create('k', {}, HOUR_MS)).toBe(true)
    },
  )

  it('goes on from what it has seen when the machine boots with a clock that is behind', async () => {
    const first = machine('first', { wallMs: 1e12 })
    const store = open(first)
    await begin(store)
    first.passes(20_000)
    await store.put('other', {}, HOUR_MS)
    const second = open(machine('second', { wallMs: 5e11, uptimeMs: 7 }))
    expect(await left(second)).toEqual({ record: HOUR_MS - 20_000, settling: MINUTE_MS - 20_000 })
  })

  it('has the time that passed while the machine was off', async () => {
    await begin(open(machine('first', { wallMs: 1e12 })))
    const second = open(machine('second', { wallMs: 1e12 + 50_000, uptimeMs: 7 }))
    expect(await left(second)).toEqual({ record: HOUR_MS - 50_000, settling: MINUTE_MS - 50_000 })
  })

  it('does not go back when an uptime begins again within one boot, as a container’s can', async () => {
    await begin(open(machine('boot', { wallMs: 1e12, uptimeMs: 9_000_000 })))
    const again = open(machine('boot', { wallMs: 1e12 + 5000, uptimeMs: 3 }))
    expect(await left(again)).toEqual({ record: HOUR_MS - 5000, settling: MINUTE_MS - 5000 })
  })

  it('is one for all processes of a machine that hides its boot id, whatever is done to the wall clock', async () => {
    const { bootId } = readMachine(directory)
    const before = open(machine(bootId, { wallMs: 1e12 }))
    await begin(before)
    const after = open(machine(readMachine(directory).bootId, { wallMs: 1e12 + HOUR_MS }))
    expect(await left(after)).toEqual(await left(before))
    // The next boot has the same name.
    const booted = open(machine(bootId, { wallMs: 1e12 + 5000, uptimeMs: 3 }))
    expect(await left(booted)).toEqual({ record: HOUR_MS - 5000, settling: MINUTE_MS - 5000 })
  })

  it('follows the uptime also where the kernel shows none in a file', () => {
    const { uptimeMs } = readMachine(directory)
    expect(Math.abs(uptimeMs() - readMachine('/proc').uptimeMs())).toBeLessThan(2000)
    writeFileSync(join(directory, 'uptime'), 'no number')
    expect(readMachine(directory).uptimeMs()).toBeGreaterThanOrEqual(uptimeMs())
  })
})
