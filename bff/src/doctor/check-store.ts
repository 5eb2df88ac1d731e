import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Config } from '../config/config.ts'
import { errorWord } from '../http/error-word.ts'
import { IN_MEMORY } from '../store/file-watch.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import type { CheckResult } from './check-result.ts'
import { foreignOwner } from './database-owner.ts'
import { adviseOnStore } from './store-advice.ts'

const LIFETIME_MS = 300
const EXPIRY_PATIENCE_MS = 3000
const EXPIRY_CHECK_MS = 100

/** Writes a record as registrations are written, then another one, which it reads, and waits until that is gone. */
export async function checkStore(
  config: Pick<Config, 'redisUrl' | 'databaseFile' | 'sessionSecrets'> &
    Partial<Pick<Config, 'redisCertificate'>>,
): Promise<CheckResult> {
  let trouble: Error | undefined
  let store: Store | undefined
  try {
    const foreign = config.redisUrl === undefined ? foreignOwner(config.databaseFile) : undefined
    if (foreign !== undefined) return wrong(foreign)
    store = await openStore(config, (error) => {
      // One of several connections can be closed before it receives the reason.
      if (!trouble || errorWord(trouble) === 'ECONNRESET') trouble = error
    })
    return await tryOut(store, nameOf(config))
  } catch (error) {
    return wrong(adviseOnStore(trouble ?? error, config))
  } finally {
    await store?.close()
  }
}

function nameOf({ redisUrl, databaseFile }: Pick<Config, 'redisUrl' | 'databaseFile'>): string {
  if (redisUrl !== undefined) return 'Redis'
  return databaseFile === IN_MEMORY ? 'SQLite in memory' : `SQLite (${resolve(databaseFile)})`
}

async function tryOut(store: Store, name: string): Promise<CheckResult> {
  const key = `doctor:${randomUUID()}`
  // Disk and replicas may take longer than the lifetime.
  await store.together([{ do: 'create', key: `${key}-kept`, fields: [], lifetimeMs: LIFETIME_MS }], {
    durable: true,
  })
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
  const concerns = await store.concerns()
  if (record && concerns.length > 0) return wrong(concerns.join('; '))
  return record
    ? { check: 'store', state: 'ok', words: `${name} writes, reads and forgets` }
    : wrong(`${name} forgets at once what was written: check its memory limit and its clock`)
}

function wrong(words: string): CheckResult {
  return { check: 'store', state: 'wrong', words }
}
