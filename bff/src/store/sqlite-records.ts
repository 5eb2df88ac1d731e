import * as z from 'zod/mini'
import { ownerCounterKey, ownerIn } from './record-key.ts'
import type { prepareStatements } from './sqlite-statements.ts'
import type { Added, Addition, Field, Fields, StoredRecord, StoreStep, Visit, Visited } from './store.ts'
import { END, splitTimers, timerField } from './timers.ts'

const addedSchema = z.object({ count: z.number(), expiresAt: z.number() })
const rowsSchema = z.array(
  z.object({ name: z.string(), value: z.string(), expiresAt: z.nullable(z.number()) }),
)

/** Reads and changes records in the current transaction; `now` is its time, in ms. */
export function createSqliteRecords(statements: ReturnType<typeof prepareStatements>) {
  /** Returns the value of a record's own row; undefined if there is no such record. */
  function ownValue(key: string): string | undefined {
    const value = statements.record.get(key)?.['value']
    return typeof value === 'string' ? value : undefined
  }

  const has = (key: string, name: string) => statements.has.get(key, name) !== undefined

  function read(key: string, now: number): StoredRecord | undefined {
    const [record, ...fields] = rowsSchema.parse(statements.read.all(key))
    if (!record?.expiresAt || record.expiresAt <= now) return undefined
    return { ...splitTimers(toFields(fields), now), remainingMs: record.expiresAt - now }
  }

  function add({ key, by, lifetimeMs }: Addition, now: number): Added {
    const row = statements.add.get({ key, by, expiresAt: Math.ceil(now + lifetimeMs) })
    const { count, expiresAt } = addedSchema.parse(row)
    return { count, remainingMs: expiresAt - now }
  }

  return {
    read,
    add,

    isPossible(step: StoreStep): boolean {
      const { key } = step
      if (step.do === 'put') return true
      const own = ownValue(key)
      switch (step.do) {
        case 'create':
          return own === undefined
        case 'count':
          return step.max === undefined || Number(own ?? 0) + step.by <= step.max
        case 'removeFields':
          return own !== undefined && step.names.some((name) => has(key, name))
        case 'update':
        case 'remove': {
          const { having, lacking } = step
          if (own === undefined || (having !== undefined && !has(key, having))) return false
          return lacking === undefined || !has(key, lacking)
        }
      }
    },

    carryOut(step: StoreStep, now: number): void {
      const { key } = step
      const expiresAt = (lifetimeMs: number) => Math.ceil(now + lifetimeMs)
      const write = (fields: Iterable<Field>) => {
        for (const [name, value] of fields) statements.write.run(key, name, value)
      }
      switch (step.do) {
        case 'remove':
          statements.remove.run(key)
          return
        case 'removeFields':
          for (const name of step.names) statements.removeField.run(key, name)
          return
        case 'count':
          add(step, now)
          return
        case 'create':
        case 'put':
        case 'update':
          if (step.lifetimeMs !== undefined) statements.setExpiry.run(key, expiresAt(step.lifetimeMs))
          write(step.fields)
          write((step.timers ?? []).map((timer) => [timerField(timer, now), '']))
      }
    },

    visit(key: string, { owner, counters, lifetimeMs }: Visit, now: number): Visited | undefined {
      const record = read(key, now)
      const found = record && ownerIn(Object.keys(record.fields))
      const endMs = record?.timers[END]
      if (!record || found === undefined || endMs === undefined || (owner ?? found) !== found) return record
      const added = counters.map(({ what, lifetimeMs: countedMs }) =>
        add({ key: ownerCounterKey(what, found), by: 1, lifetimeMs: countedMs }, now),
      )
      if (lifetimeMs !== undefined)
        statements.setExpiry.run(key, Math.ceil(now + Math.min(lifetimeMs, endMs)))
      return { ...record, added }
    },
  }
}

function toFields(rows: readonly { name: string; value: string }[]): Fields {
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}
