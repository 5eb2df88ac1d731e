import { hash } from 'node:crypto'
import { brusselsDate, type DayProlongation, dayProlongationSchema } from '@balie/shared'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Field, Store } from '../store/store.ts'

const LIFETIME_MS = 36 * 3600 * 1000

const lineSchema = jsonField(dayProlongationSchema)

/** Whose kansenstatuut an employee prolonged: the same person, system and date are one line of the list. */
export interface ProlongationId {
  employeeUid: string
  uid: string
}

/** What an employee prolonged on a day (in Brussels), for the list of that day (outcome.md §5). */
export interface ProlongationList {
  /** Writes a line, or what became of it since. */
  write(id: ProlongationId, line: DayProlongation): Promise<void>
  /** Writes what became of a line that the list of the day already has. */
  settle(id: ProlongationId, line: DayProlongation): Promise<void>
  /** @param date `YYYY-MM-DD` */
  lines(employeeUid: string, date: string): Promise<DayProlongation[]>
}

/** One record a day: the name of each field is a hash, its value the line, which the store seals. */
export function createProlongationList(store: Store): ProlongationList {
  return {
    async write(id, line) {
      await store.put(keyOf(id, line), Object.fromEntries([fieldOf(id, line)]), LIFETIME_MS)
    },
    async settle(id, line) {
      const field = fieldOf(id, line)
      await store.update(keyOf(id, line), Object.fromEntries([field]), { having: field[0] })
    },
    async lines(employeeUid, date) {
      const record = await store.read(recordKey('prolonged', employeeUid, date))
      // A line that another version wrote hides none of the others.
      return Object.values(record?.fields ?? {}).flatMap((field) => lineSchema.safeParse(field).data ?? [])
    },
  }
}

function keyOf({ employeeUid }: ProlongationId, { at }: DayProlongation): string {
  return recordKey('prolonged', employeeUid, brusselsDate(new Date(at)))
}

function fieldOf({ uid }: ProlongationId, line: DayProlongation): Field {
  const identity = [uid, line.cardSystem.id, line.kansenStatuutEndDate]
  return [hash('sha256', JSON.stringify(identity), 'base64url'), JSON.stringify(line)]
}
