import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '../config.ts'
import { openStore } from '../store/open-store.ts'
import { type Store, StoreUnavailable } from '../store/store.ts'
import type { Finding } from './finding.ts'

const LIFETIME_MS = 300
const EXPIRY_PATIENCE_MS = 3000
const EXPIRY_CHECK_MS = 100

/** Writes a record, reads it, and waits until it is gone. */
export async function checkStore(
  config: Pick<Config, 'redisUrl' | 'databaseFile' | 'sessionSecrets'>,
): Promise<Finding> {
  const isRedis = config.redisUrl !== undefined
  let trouble: Error | undefined
  let store: Store | undefined
  try {
    store = await openStore(config, (error) => (trouble ??= error))
    return await tryOut(store, isRedis ? 'Redis' : 'SQLite')
  } catch (error) {
    const cause = wordFor(trouble ?? (error instanceof StoreUnavailable ? error.cause : error))
    return wrong(isRedis ? redisAdvice(cause) : sqliteAdvice(cause))
  } finally {
    await store?.close()
  }
}

async function tryOut(store: Store, name: string): Promise<Finding> {
  const key = `doctor:${randomUUID()}`
  await store.create(key, { text: key }, LIFETIME_MS)
  const record = await store.read(key)
  if (record && record.fields['text'] !== key)
    return wrong(`${name} gives back something else than was written: is it used by something else?`)
  const gaveUpAt = performance.now() + EXPIRY_PATIENCE_MS
  while ((await store.read(key)) !== undefined) {
    if (performance.now() > gaveUpAt)
      return wrong(`${name} keeps records longer than it was told: check the clock of the machine it runs on`)
    await wait(EXPIRY_CHECK_MS)
  }
  return record
    ? { check: 'store', state: 'ok', words: `${name} writes, reads and forgets` }
    : wrong(`${name} forgets at once what was written: check its memory limit and its clock`)
}

function redisAdvice(cause: string): string {
  if (/^(?:NOAUTH|WRONGPASS|NOPERM)$/.test(cause))
    return `Redis refuses the password (${cause}): check the user and password in REDIS_URL`
  if (/^(?:READONLY|OOM|MISCONF)$/.test(cause))
    return `Redis takes no writes (${cause}): REDIS_URL must name the primary, with memory and disk to spare`
  return `Redis does not answer (${cause}): check host, port and TLS (rediss:) in REDIS_URL, and that it runs`
}

function sqliteAdvice(cause: string): string {
  return `the file cannot be used (${cause}): DATABASE_FILE must lie in a folder that this user may write to, on a disk with room`
}

/** A code or the first word of a reply (`NOAUTH …`); never a whole message, in which a password could stand. */
function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return 'no reason given'
  if ('errcode' in error && 'errstr' in error) return String(error.errstr)
  if ('code' in error && typeof error.code === 'string') return error.code
  return /^[A-Z]{3,}(?= )/.exec(error.message)?.[0] ?? error.name
}

function wrong(words: string): Finding {
  return { check: 'store', state: 'wrong', words }
}
