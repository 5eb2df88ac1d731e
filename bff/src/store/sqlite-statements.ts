import type { DatabaseSync } from 'node:sqlite'

/**
 * The schema. A record is the row without a field name, which holds its expiry, and the number of a counter; its fields
 * follow in the same pages, since the cost of a commit is the number of pages it changes.
 */
export const SCHEMA = `
  PRAGMA journal_mode = WAL;
  PRAGMA cache_size = -16000;
  CREATE TABLE IF NOT EXISTS record_field (
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    expires_at INTEGER,
    PRIMARY KEY (key, name)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS clock (
    boot TEXT PRIMARY KEY,
    ahead_ms INTEGER NOT NULL,
    seen_ms INTEGER NOT NULL
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS record_field_expires_at ON record_field (expires_at) WHERE expires_at IS NOT NULL;
`

const PRUNE = `
  DELETE FROM record_field WHERE key IN (SELECT key FROM record_field WHERE expires_at IS NOT NULL AND expires_at <= ?)
`

const SET_EXPIRY = `
  INSERT INTO record_field (key, name, value, expires_at) VALUES (?, '', '', ?)
  ON CONFLICT DO UPDATE SET expires_at = excluded.expires_at
`

/** Counts by range, since the keys of a kind are adjacent in the index: after `session:` and before `session;`. */
const COUNT = `
  SELECT count(*) AS count FROM record_field AS record
  WHERE key >= $kind || ':' AND key < $kind || ';' AND name = '' AND expires_at > $now
  AND ($having = '' OR EXISTS (SELECT 1 FROM record_field WHERE record_field.key = record.key AND name = $having))
  AND ($lacking = '' OR NOT EXISTS (SELECT 1 FROM record_field WHERE record_field.key = record.key AND name = $lacking))
`

const ADD = `
  INSERT INTO record_field (key, name, value, expires_at) VALUES ($key, '', max(0, $by), $expiresAt)
  ON CONFLICT DO UPDATE SET value = max(0, CAST(value AS INTEGER) + $by)
  RETURNING CAST(value AS INTEGER) AS count, expires_at AS expiresAt
`

/** Prepares the statements of the store. */
export function prepareStatements(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    prune: database.prepare(PRUNE),
    record: database.prepare("SELECT value FROM record_field WHERE key = ? AND name = ''"),
    setExpiry: database.prepare(SET_EXPIRY),
    write: database.prepare(
      'INSERT INTO record_field (key, name, value) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
    ),
    read: database.prepare(
      'SELECT name, value, expires_at AS expiresAt FROM record_field WHERE key = ? ORDER BY name',
    ),
    has: database.prepare('SELECT 1 FROM record_field WHERE key = ? AND name = ?'),
    remove: database.prepare('DELETE FROM record_field WHERE key = ?'),
    removeField: database.prepare('DELETE FROM record_field WHERE key = ? AND name = ?'),
    add: database.prepare(ADD),
    count: database.prepare(COUNT),
  }
}
