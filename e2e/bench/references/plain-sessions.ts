import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { createClient } from '@redis/client'
import session, { type SessionData } from 'express-session'
import { COUNTER, EMPLOYEES, PUBLIC_URL, SESSION_SECRET, TOKEN } from '../setting.ts'

const IDLE_S = 30 * 60
const MS_PER_SECOND = 1000
const COOKIE_NAME = 'session'

declare module 'express-session' {
  interface SessionData {
    employeeUid: string
    token: typeof TOKEN
    counters: (typeof COUNTER)[]
  }
}

const ids = Array.from({ length: EMPLOYEES }, (_, index) => `plain-${index}`)

/** Makes a `Cookie` header for each initial session of a plain stack, signed as `express-session` does. */
export const PLAIN_COOKIES: readonly string[] = ids.map((id) => {
  const signature = createHmac('sha256', SESSION_SECRET).update(id).digest('base64').replace(/=+$/, '')
  return `${COOKIE_NAME}=${encodeURIComponent(`s:${id}.${signature}`)}`
})

/** Sessions by `express-session`, in Redis if there is a URL, otherwise in a file in that folder. */
export async function plainSessions(redisUrl: string | undefined, folder: string) {
  const texts = redisUrl === undefined ? inSqlite(join(folder, 'plain.sqlite')) : await inRedis(redisUrl)
  for (const id of ids) await texts.write(id, JSON.stringify(newSession(id)))
  return session({
    store: new PlainStore(texts),
    name: COOKIE_NAME,
    secret: SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: IDLE_S * MS_PER_SECOND, sameSite: 'lax', secure: PUBLIC_URL.startsWith('https:') },
    proxy: true,
  })
}

/** The texts of sessions by their ids, each living for the idle time. */
interface Texts {
  read(id: string): Promise<string | undefined>
  write(id: string, text: string): Promise<void>
  touch(id: string): Promise<void>
  remove(id: string): Promise<void>
}

/**
 * Works like the usual stores for `express-session`: a session is JSON under its id, read and extended at each request.
 */
class PlainStore extends session.Store {
  readonly #texts: Texts
  constructor(texts: Texts) {
    super()
    this.#texts = texts
  }

  override get(id: string, callback: (error: unknown, data?: SessionData | null) => void): void {
    this.#texts.read(id).then((text) => {
      callback(null, text === undefined ? null : (JSON.parse(text) as SessionData))
    }, callback)
  }

  override set(id: string, data: SessionData, callback?: (error?: unknown) => void): void {
    tell(this.#texts.write(id, JSON.stringify(data)), callback)
  }

  override touch(id: string, _data: SessionData, callback?: (error?: unknown) => void): void {
    tell(this.#texts.touch(id), callback)
  }

  override destroy(id: string, callback?: (error?: unknown) => void): void {
    tell(this.#texts.remove(id), callback)
  }
}

function tell(work: Promise<void>, callback: (error?: unknown) => void = () => undefined): void {
  work.then(() => callback(), callback)
}

async function inRedis(url: string): Promise<Texts> {
  const client = createClient({ url })
  await client.connect()
  const keyOf = (id: string) => `sess:${id}`
  return {
    read: async (id) => (await client.get(keyOf(id))) ?? undefined,
    async write(id, text) {
      await client.set(keyOf(id), text, { EX: IDLE_S })
    },
    async touch(id) {
      await client.expire(keyOf(id), IDLE_S)
    },
    async remove(id) {
      await client.del(keyOf(id))
    },
  }
}

function inSqlite(file: string): Texts {
  const database = new DatabaseSync(file)
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE session (id TEXT PRIMARY KEY, expires_at INTEGER NOT NULL, value TEXT NOT NULL)`)
  const expiry = () => Date.now() + IDLE_S * MS_PER_SECOND
  const write = database.prepare('INSERT OR REPLACE INTO session VALUES (?, ?, ?)')
  const read = database.prepare('SELECT value FROM session WHERE id = ? AND expires_at > ?')
  const touch = database.prepare('UPDATE session SET expires_at = ? WHERE id = ?')
  const remove = database.prepare('DELETE FROM session WHERE id = ?')
  const done = (statement: StatementSync, ...values: (string | number)[]) => {
    statement.run(...values)
    return Promise.resolve()
  }
  return {
    read: (id) => Promise.resolve(read.get(id, Date.now())?.['value']?.toString()),
    write: (id, text) => done(write, id, expiry(), text),
    touch: (id) => done(touch, expiry(), id),
    remove: (id) => done(remove, id),
  }
}

function newSession(employeeUid: string) {
  const cookie = { originalMaxAge: IDLE_S * MS_PER_SECOND, httpOnly: true, path: '/' }
  return { cookie, employeeUid, token: TOKEN, counters: [COUNTER] }
}
