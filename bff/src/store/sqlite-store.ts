import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { createFileWatch } from './file-watch.ts'
import { createGroupCommit } from './group-commit.ts'
import { type MachineTime, thisMachine } from './machine-time.ts'
import { openSqliteClock } from './sqlite-clock.ts'
import { prepareStatements, SCHEMA } from './sqlite-statements.ts'
import { type Fields, type StoreStep, type Store, storeOn, StoreUnavailable } from './store.ts'
import { splitTimers, timerField } from './timers.ts'

/** Longest wait for another process, which blocks everything else; processes hold the file for milliseconds at most. */
const BUSY_TIMEOUT_MS = 1000

const expirySchema = z.object({ expiresAt: z.number() })
const countSchema = z.object({ count: z.number() })
const rowsSchema = z.array(
  z.object({ name: z.string(), value: z.string(), expiresAt: z.nullable(z.number()) }),
)

/**
 * Opens a store in one file, for a deployment on one machine. Several processes may share the file.
 *
 * Setting the machine's wall clock doesn't affect its clock (decision 058).
 *
 * @param path of the file; `:memory:` for a store that ends with the process
 * @throws StoreUnavailable if the file can't be opened
 */
export function openSqliteStore(path: string, machine: MachineTime = thisMachine): Store {
  const { database, statements, clock, file } = guarded(() => open(path, machine))

  function isPossible(step: StoreStep): boolean {
    const { key } = step
    const has = (name: string) => statements.has.get(key, name) !== undefined
    const lives = () => has('')
    switch (step.do) {
      case 'put':
        return true
      case 'create':
        return !lives()
      case 'removeField':
        return has(step.name)
      case 'update':
      case 'remove': {
        const { having, lacking } = step
        return lives() && (having === undefined || has(having)) && (lacking === undefined || !has(lacking))
      }
    }
  }

  function carryOut(step: StoreStep): void {
    const { key } = step
    switch (step.do) {
      case 'remove':
        statements.remove.run(key)
        return
      case 'removeField':
        statements.removeField.run(key, step.name)
        return
      case 'create':
      case 'put':
        statements.live.run(key, Math.ceil(now + step.lifetimeMs))
        break
      case 'update':
        if (step.lifetimeMs !== undefined) statements.live.run(key, Math.ceil(now + step.lifetimeMs))
    }
    for (const [name, value] of step.fields) statements.write.run(key, name, value)
    for (const timer of step.timers ?? []) statements.write.run(key, timerField(timer, now), '')
  }

  let now = 0
  const group = createGroupCommit({
    begin(durable) {
      // A sync also writes earlier commits without one, since they are in the same log. A pragma takes effect when it
      // is prepared, so it can't be prepared beforehand.
      database.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`)
      if (durable) file.mustBeThere()
      statements.begin.run()
    },
    first() {
      // Removes expired records, and fixes the time for the whole transaction.
      now = clock.now()
      clock.note()
      statements.prune.run(now)
    },
    commit: () => statements.commit.run(),
    rollback() {
      if (database.isTransaction) statements.rollback.run()
    },
  })

  function atOnce<Result>(work: () => Result, durable?: boolean): Promise<Result> {
    return group.run(work, durable).catch((cause: unknown) => {
      throw new StoreUnavailable('SQLite', { cause })
    })
  }

  return storeOn({
    together: (steps, { durable } = {}) =>
      atOnce(() => {
        const possible = steps.map(isPossible)
        if (steps.some(({ required }, index) => required && !possible[index])) return possible
        for (const [index, step] of steps.entries()) if (possible[index]) carryOut(step)
        return possible
      }, durable),
    read: (key) =>
      settled(() => {
        const now = clock.now()
        const [record, ...fields] = rowsSchema.parse(statements.read.all(key))
        if (!record?.expiresAt || record.expiresAt <= now) return undefined
        return { ...splitTimers(toFields(fields), now), remainingMs: record.expiresAt - now }
      }),
    addEach: (additions) =>
      atOnce(() =>
        additions.map(({ key, by, lifetimeMs }) => {
          statements.create.run(key, Math.ceil(now + lifetimeMs))
          const { count } = countSchema.parse(statements.add.get({ key, by }))
          return { count, remainingMs: expirySchema.parse(statements.expiry.get(key)).expiresAt - now }
        }),
      ),
    count: (kind, { having = '', lacking = '' } = {}) =>
      settled(
        () => countSchema.parse(statements.count.get({ kind, now: clock.now(), having, lacking })).count,
      ),
    concerns: () => Promise.resolve([]),
    ping: () =>
      settled(() => {
        file.mustBeThere()
        statements.has.get('', '')
      }),
    close: () =>
      settled(() => {
        group.flush()
        database.close()
      }),
  })
}

function open(path: string, machine: MachineTime) {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true })
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  database.exec(SCHEMA)
  return {
    database,
    statements: prepareStatements(database),
    clock: openSqliteClock(database, machine),
    file: createFileWatch(path),
  }
}

function toFields(rows: z.infer<typeof rowsSchema>): Fields {
  return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
}

function guarded<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    throw new StoreUnavailable('SQLite', { cause })
  }
}

function settled<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(guarded(work))
  })
}
