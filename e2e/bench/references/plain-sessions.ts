import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createClient } from '@redis/client'
import { COUNTER, EMPLOYEES, TOKEN } from '../setting.ts'

const IDLE_S = 30 * 60
const MS_PER_SECOND = 1000

/** The ids of the sessions that a plain stack begins with. */
export const PLAIN_IDS: readonly string[] = Array.from({ length: EMPLOYEES }, (_, index) => `plain-${index}`)

/** A session store as frameworks have them: the session as JSON under its id, read and let live on at each request. */
export interface PlainSessions {
  read(id: string): Promise<unknown>
  touch(id: string): Promise<void>
}

/** In Redis when there is a URL, otherwise in a file in that folder. */
export async function openPlainSessions(
  redisUrl: string | undefined,
  folder: string,
): Promise<PlainSessions> {
  return redisUrl === undefined ? inSqlite(join(folder, 'plain.sqlite')) : inRedis(redisUrl)
}

async function inRedis(url: string): Promise<PlainSessions> {
  const client = createClient({ url })
  await client.connect()
  for (const id of PLAIN_IDS) await client.set(`sess:${id}`, session(id), { EX: IDLE_S })
  return {
    async read(id) {
      return parsed((await client.get(`sess:${id}`)) ?? undefined)
    },
    async touch(id) {
      await client.expire(`sess:${id}`, IDLE_S)
    },
  }
}

function inSqlite(file: string): PlainSessions {
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE session (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, value TEXT NOT NULL)`)
  const expiry = () => Date.now() + IDLE_S * MS_PER_SECOND
  const insert = database.prepare('INSERT INTO session VALUES (?, ?, ?)')
  for (const id of PLAIN_IDS) insert.run(id, expiry(), session(id))
  const read = database.prepare('SELECT value FROM session WHERE id = ? AND expires_at > ?')
  const touch = database.prepare('UPDATE session SET expires_at = ? WHERE id = ?')
  return {
    read(id) {
      return Promise.resolve(parsed(read.get(id, Date.now())?.['value']?.toString()))
    },
    touch(id) {
      touch.run(expiry(), id)
      return Promise.resolve()
    },
  }
}

function session(employeeUid: string): string {
  return JSON.stringify({ employeeUid, token: TOKEN, counters: [COUNTER] })
}

function parsed(text: string | undefined): unknown {
  return text === undefined ? undefined : JSON.parse(text)
}
