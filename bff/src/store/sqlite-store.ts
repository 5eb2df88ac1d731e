import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { type Condition, type Fields, type Store, StoreUnavailable } from './store.ts'

const BUSY_TIMEOUT_MS = 5000

const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
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
    prune: database.prepare('DELETE FROM record WHERE expires_at <= ?'),
    create: database.prepare('INSERT OR IGNORE INTO record (key, expires_at) VALUES (?, ?)'),
    write: database.prepare(
      'INSERT INTO field (key, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    ),
    read: database.prepare(
      'SELECT expires_at AS expiresAt, name, value FROM record LEFT JOIN field USING (key) WHERE key = ? AND expires_at > ?',
    ),
    lives: database.prepare('SELECT 1 FROM record WHERE key = ? AND expires_at > ?'),
    has: database.prepare('SELECT 1 FROM field WHERE key = ? AND name = ?'),
    touch: database.prepare('UPDATE record SET expires_at = ? WHERE key = ?'),
    remove: database.prepare('DELETE FROM record WHERE key = ?'),
    add: database.prepare(ADD),
    expiry: database.prepare('SELECT expires_at AS expiresAt FROM record WHERE key = ?'),
    count: database.prepare(COUNT),
    removeField: database.prepare('DELETE FROM field WHERE key = ? AND name = ?'),
  }

  function writeFields(key: string, fields: Fields) {
    for (const [name, value] of Object.entries(fields)) statements.write.run(key, name, value)
  }

  function lives(key: string): boolean {
    return statements.lives.get(key, Date.now()) !== undefined
  }

  /** Does something to a living record of which the condition holds. Tells whether it did. */
  function ifAllowed(key: string, { having, lacking }: Condition = {}, work: () => void): Promise<boolean> {
    const has = (name: string) => statements.has.get(key, name) !== undefined
    return atOnce(() => {
      if (!lives(key)) return false
      if (having !== undefined && !has(having)) return false
      if (lacking !== undefined && has(lacking)) return false
      work()
      return true
    })
  }

  function atOnce<Result>(work: () => Result): Promise<Result> {
    return settled(() => {
      database.exec('BEGIN IMMEDIATE')
      try {
        const result = work()
        database.exec('COMMIT')
        return result
      } catch (error) {
        database.exec('ROLLBACK')
        throw error
      }
    })
  }

  return {
    create: (key, fields, lifetimeMs) =>
      atOnce(() => {
        const now = Date.now()
        statements.prune.run(now)
        if (statements.create.run(key, now + lifetimeMs).changes === 0) return false
        writeFields(key, fields)
        return true
      }),
    read: (key) =>
      settled(() => {
        const now = Date.now()
        const rows = rowsSchema.parse(statements.read.all(key, now))
        const [first] = rows
        return first && { fields: toFields(rows), remainingMs: first.expiresAt - now }
      }),
    update: (key, fields, condition) => ifAllowed(key, condition, () => writeFields(key, fields)),
    add: (key, by, lifetimeMs) =>
      atOnce(() => {
        const now = Date.now()
        statements.prune.run(now)
        statements.create.run(key, now + lifetimeMs)
        const { count } = countSchema.parse(statements.add.get({ key, by }))
        return { count, remainingMs: expirySchema.parse(statements.expiry.get(key)).expiresAt - now }
      }),
    removeField: (key, name) => atOnce(() => lives(key) && statements.removeField.run(key, name).changes > 0),
    touch: (key, lifetimeMs, condition) =>
      ifAllowed(key, condition, () => statements.touch.run(Date.now() + lifetimeMs, key)),
    remove: (key, condition) => ifAllowed(key, condition, () => statements.remove.run(key)),
    count: (kind, { having = '', lacking = '' } = {}) =>
      settled(
        () => countSchema.parse(statements.count.get({ kind, now: Date.now(), having, lacking })).count,
      ),
    ping: () => settled(() => void statements.lives.get('', 0)),
    close: () => settled(() => database.close()),
  }
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
