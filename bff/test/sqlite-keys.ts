import { DatabaseSync } from 'node:sqlite'

/** The keys of all records in a SQLite store's file. */
export function sqliteKeys(file: string): string[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database
      .prepare('SELECT DISTINCT key FROM record_field')
      .all()
      .map(({ key }) => String(key))
  } finally {
    database.close()
  }
}
