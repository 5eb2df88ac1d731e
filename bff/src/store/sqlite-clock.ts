import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { MachineTime } from './machine-time.ts'

const NOTE_EVERY_MS = 1000

const clockSchema = z.optional(z.object({ aheadMs: z.number(), seenMs: z.number() }))
const lastSchema = z.object({ lastMs: z.number() })

/** The clock of a store in a file, in ms. It never goes back. */
export interface SqliteClock {
  now(): number
  /** Records this time in the current transaction, from time to time: the next boot continues from there. */
  note(nowMs: number): void
}

/**
 * Creates a clock that reads the wall clock once for each boot of the machine, and then follows the uptime, which can't
 * be set: changing the wall clock ends no lifetime early. The file holds the offset from the uptime, so that all
 * processes that share it have the same time, whenever they started. A boot never starts before the latest time that an
 * earlier one recorded.
 */
export function openSqliteClock(database: DatabaseSync, machine: MachineTime): SqliteClock {
  const noting = database.prepare('UPDATE clock SET seen_ms = max(seen_ms, ?) WHERE boot = ?')
  const aheadMs = anchor(database, machine)
  let notedMs = Number.NEGATIVE_INFINITY
  return {
    now: () => machine.uptimeMs() + aheadMs,
    note(nowMs) {
      if (nowMs - notedMs < NOTE_EVERY_MS) return
      notedMs = nowMs
      noting.run(notedMs, machine.bootId)
    },
  }
}

/** Returns the offset of the store's time from the uptime in this boot; the first process of a boot sets it. */
function anchor(database: DatabaseSync, { bootId, uptimeMs, wallMs }: MachineTime): number {
  database.exec('BEGIN IMMEDIATE')
  try {
    const found = clockSchema.parse(
      database.prepare('SELECT ahead_ms AS aheadMs, seen_ms AS seenMs FROM clock WHERE boot = ?').get(bootId),
    )
    const { lastMs } = lastSchema.parse(
      database.prepare('SELECT coalesce(max(seen_ms), 0) AS lastMs FROM clock').get(),
    )
    // A container can have an uptime of its own, which restarts at zero within the same boot.
    const isOn = found !== undefined && uptimeMs() + found.aheadMs >= found.seenMs
    const aheadMs = isOn ? found.aheadMs : Math.max(wallMs(), lastMs) - uptimeMs()
    if (!isOn) {
      database.exec('DELETE FROM clock')
      database
        .prepare('INSERT INTO clock (boot, ahead_ms, seen_ms) VALUES (?, ?, ?)')
        .run(bootId, aheadMs, uptimeMs() + aheadMs)
    }
    database.exec('COMMIT')
    return aheadMs
  } catch (error) {
    database.exec('ROLLBACK')
    throw error
  }
}
