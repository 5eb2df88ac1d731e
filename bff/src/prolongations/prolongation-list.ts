import { hash } from 'node:crypto'
import { brusselsDate, type DayProlongation, dayProlongationSchema } from '@balie/shared'
import { jsonField } from '../store/json-field.ts'
import { recordKey } from '../store/record-key.ts'
import type { Field, Store, StoreStep } from '../store/store.ts'

const LIFETIME_MS = 36 * 3600 * 1000

const lineSchema = jsonField(dayProlongationSchema)

/** The employee who prolonged and the passholder; with the card system and the end date they identify a line. */
export interface ProlongationId {
  employeeUid: string
  uid: string
}

/** Stores the prolongations of an employee by day (in Brussels), for the list of that day (outcome.md §6). */
export interface ProlongationList {
  /**
   * Writes a line, or updates it with its result, durably: it is the write-ahead of what is sent.
   *
   * @param conditions required steps without which nothing is written
   * @returns whether it was written
   * @throws StoreUnavailable
   */
  write(id: ProlongationId, line: DayProlongation, conditions?: readonly StoreStep[]): Promise<boolean>
  /** Returns the line of the same prolongation, if it is on the list already. */
  find(id: ProlongationId, line: DayProlongation): Promise<DayProlongation | undefined>
  /** @param date `YYYY-MM-DD` */
  lines(employeeUid: string, date: string): Promise<DayProlongation[]>
}

/** Creates the list: one record a day, whose fields have a hash as name and the line, sealed by the store, as value. */
export function createProlongationList(store: Store): ProlongationList {
  return {
    async write(id, line, conditions = []) {
      const put = { do: 'put', key: keyOf(id, line), lifetimeMs: LIFETIME_MS } as const
      const steps = [...conditions, { ...put, fields: [fieldOf(id, line)] }]
      const done = await store.together(steps, { durable: true })
      return !done.includes(false)
    },
    async find(id, line) {
      const record = await store.read(keyOf(id, line))
      return lineSchema.safeParse(record?.fields[fieldOf(id, line)[0]]).data
    },
    async lines(employeeUid, date) {
      const record = await store.read(recordKey('prolonged', employeeUid, date))
      // An unreadable line, by another version, must not hide the others.
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
