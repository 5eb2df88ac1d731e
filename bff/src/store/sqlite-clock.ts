import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import type { MachineTime } from './machine-time.ts'

const NOTE_EVERY_MS = 1000

const clockSchema = z.optional(z.object({ aheadMs: z.number(), seenMs: z.number() }))
const lastSchema = z.object({ lastMs: z.number() })

/** The time of a store in a file, in milliseconds. It never goes back, and only runs on. */
export interface SqliteClock {
  now(): number
  /** Notes in the current transaction, now and then, how late it is: the next boot goes on from there. */
  note(): void
}

/**
 * Reads the wall clock once for each boot of the machine, and goes on by its uptime, which nobody can set: setting the
 * wall clock lets no lifetime end early. How far the store's time is ahead of the uptime stands in the file, so that
 * all processes which share it have the same time, whenever they started. A boot never begins before what an earlier one
 * has seen.
 */
export function openSqliteClock(database: DatabaseSync, machine: MachineTime): SqliteClock {
  const noting = database.prepare('UPDATE clock SET seen_ms = max(seen_ms, ?) WHERE boot = ?')
  const aheadMs = anchor(database, machine)
  let notedMs = Number.NEGATIVE_INFINITY
  const now = () => machine.uptimeMs() + aheadMs
  return {
    now,
    note() {
      if (now() - notedMs < NOTE_EVERY_MS) return
      notedMs = now()
      noting.run(notedMs, machine.bootId)
    },
  }
}

/** Difference between the store's time and the uptime in this boot; the first process of a boot decides. */
function anchor(database: DatabaseSync, { bootId, uptimeMs, wallMs }: MachineTime): number {
  database.exec('BEGIN IMMEDIATE')
  try {
    const found = clockSchema.parse(
      database.prepare('SELECT ahead_ms AS aheadMs, seen_ms AS seenMs FROM clock WHERE boot = ?').get(bootId),
    )
    const { lastMs } = lastSchema.parse(
      database.prepare('SELECT coalesce(max(seen_ms), 0) AS lastMs FROM clock').get(),
    )
    // A container can have an uptime of its own: one that starts again begins at nought, within the same boot.
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
