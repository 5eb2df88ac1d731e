import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { createGroupCommit } from './group-commit.ts'
import { type Fields, type Step, type Store, storeOn, StoreUnavailable } from './store.ts'

/** All else waits meanwhile: another process has the file for milliseconds at most. */
const BUSY_TIMEOUT_MS = 1000

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA cache_size = -16000;
  PRAGMA foreign_keys = ON;
  CREATE TABLE IF NOT EXISTS record (key TEXT PRIMARY KEY, expires_at INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS record_expires_at ON record (expires_at);
  CREATE TABLE IF NOT EXISTS field (
    key TEXT NOT NULL REFERENCES record (key) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (key, name)
  ) WITHOUT ROWID;
`

/** A kind's keys stand together in the index: `session:` comes before them and `session;` after. */
const COUNT = `
  SELECT count(*) AS count FROM record WHERE key >= $kind || ':' AND key < $kind || ';' AND expires_at > $now
  AND ($having = '' OR EXISTS (SELECT 1 FROM field WHERE field.key = record.key AND name = $having))
  AND ($lacking = '' OR NOT EXISTS (SELECT 1 FROM field WHERE field.key = record.key AND name = $lacking))
`

const ADD = `
  INSERT INTO field (key, name, value) VALUES ($key, 'count', max(0, $by))
  ON CONFLICT DO UPDATE SET value = max(0, CAST(value AS INTEGER) + $by)
  RETURNING CAST(value AS INTEGER) AS count
`

const expirySchema = z.object({ expiresAt: z.number() })
const countSchema = z.object({ count: z.number() })
const rowsSchema = z.array(
  z.object({ expiresAt: z.number(), name: z.nullable(z.string()), value: z.nullable(z.string()) }),
)

/**
 * The store in one file, for a deployment on one machine. Several processes may share the file.
 *
 * @param file where it is, `:memory:` for a store that is gone with the process
 * @throws StoreUnavailable when the file cannot be opened
 */
export function openSqliteStore(file: string): Store {
  const database = guarded(() => open(file))
  const statements = {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    prune: database.prepare('DELETE FROM record WHERE expires_at <= ?'),
    create: database.prepare('INSERT OR IGNORE INTO record (key, expires_at) VALUES (?, ?)'),
    write: database.prepare(
      'INSERT INTO field (key, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    ),
    read: database.prepare(
      'SELECT expires_at AS expiresAt, name, value FROM record LEFT JOIN field USING (key) WHERE key = ? AND expires_at > ?',
    ),
    lives: database.prepare('SELECT 1 FROM record WHERE key = ?'),
    has: database.prepare('SELECT 1 FROM field WHERE key = ? AND name = ?'),
    live: database.prepare(
      'INSERT INTO record (key, expires_at) VALUES (?, ?) ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at',
    ),
    remove: database.prepare('DELETE FROM record WHERE key = ?'),
    add: database.prepare(ADD),
    expiry: database.prepare('SELECT expires_at AS expiresAt FROM record WHERE key = ?'),
    count: database.prepare(COUNT),
    removeField: database.prepare('DELETE FROM field WHERE key = ? AND name = ?'),
  }

  function isPossible(step: Step): boolean {
    const { key } = step
    const has = (name: string) => statements.has.get(key, name) !== undefined
    const lives = () => statements.lives.get(key) !== undefined
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
        const rows = rowsSchema.parse(statements.read.all(key, now))
        const [first] = rows
        return first && { fields: toFields(rows), remainingMs: first.expiresAt - now }
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
    ping: () => settled(() => void statements.lives.get('')),
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

/** A record without fields is one row of nulls. */
function toFields(rows: z.infer<typeof rowsSchema>): Fields {
  return Object.fromEntries(
    rows.flatMap(({ name, value }) => (name === null || value === null ? [] : [[name, value]])),
  )
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
