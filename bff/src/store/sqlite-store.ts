import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { createGroupCommit } from './group-commit.ts'
import { prepareStatements, SCHEMA } from './sqlite-statements.ts'
import { type Fields, type Step, type Store, storeOn, StoreUnavailable } from './store.ts'

/** All else waits meanwhile: another process has the file for milliseconds at most. */
const BUSY_TIMEOUT_MS = 1000

const expirySchema = z.object({ expiresAt: z.number() })
const countSchema = z.object({ count: z.number() })
const rowsSchema = z.array(
  z.object({ name: z.string(), value: z.string(), expiresAt: z.nullable(z.number()) }),
)

/**
 * The store in one file, for a deployment on one machine. Several processes may share the file.
 *
 * @param file where it is, `:memory:` for a store that is gone with the process
 * @throws StoreUnavailable when the file cannot be opened
 */
export function openSqliteStore(file: string): Store {
  const database = guarded(() => open(file))
  const statements = prepareStatements(database)

  function isPossible(step: Step): boolean {
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

  function carryOut(step: Step): void {
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
        statements.live.run(key, now + step.lifetimeMs)
        break
      case 'update':
        if (step.lifetimeMs !== undefined) statements.live.run(key, now + step.lifetimeMs)
    }
    for (const [name, value] of step.fields) statements.write.run(key, name, value)
  }

  let now = 0
  const group = createGroupCommit({
    begin: () => statements.begin.run(),
    first() {
      // What has ended is gone, and the time stands still for all that is done in one transaction.
      now = Date.now()
      statements.prune.run(now)
    },
    commit: () => statements.commit.run(),
    rollback() {
      if (database.isTransaction) statements.rollback.run()
    },
  })

  function atOnce<Result>(work: () => Result): Promise<Result> {
    return group.run(work).catch((cause: unknown) => {
      throw new StoreUnavailable('SQLite', { cause })
    })
  }

  return storeOn({
    together: (steps) =>
      atOnce(() => {
        const possible = steps.map(isPossible)
        if (steps.some(({ required }, index) => required && !possible[index])) return possible
        for (const [index, step] of steps.entries()) if (possible[index]) carryOut(step)
        return possible
      }),
    read: (key) =>
      settled(() => {
        const now = Date.now()
        const [record, ...fields] = rowsSchema.parse(statements.read.all(key))
        if (!record?.expiresAt || record.expiresAt <= now) return undefined
        return { fields: toFields(fields), remainingMs: record.expiresAt - now }
      }),
    addEach: (additions) =>
      atOnce(() =>
        additions.map(({ key, by, lifetimeMs }) => {
          statements.create.run(key, now + lifetimeMs)
          const { count } = countSchema.parse(statements.add.get({ key, by }))
          return { count, remainingMs: expirySchema.parse(statements.expiry.get(key)).expiresAt - now }
        }),
      ),
    count: (kind, { having = '', lacking = '' } = {}) =>
      settled(
        () => countSchema.parse(statements.count.get({ kind, now: Date.now(), having, lacking })).count,
      ),
    ping: () => settled(() => void statements.has.get('', '')),
    close: () =>
      settled(() => {
        group.flush()
        database.close()
      }),
  })
}

function open(file: string): DatabaseSync {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })
  database.exec(SCHEMA)
  return database
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
