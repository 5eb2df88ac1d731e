import { thisMachine } from './machine-time.ts'
import type { ClientCertificate } from './redis-address.ts'
import { openRedisStore } from './redis-store.ts'
import { createSealer } from './sealer.ts'
import { sealStore } from './sealed-store.ts'
import { openSqliteStore } from './sqlite-store.ts'
import type { Store } from './store.ts'

/**
 * Opens the store that the settings name, with all values sealed.
 *
 * @param onTrouble called with the error each time the store can't be used; it keeps retrying
 */
export async function openStore(
  settings: {
    redisUrl: string | undefined
    redisCertificate?: ClientCertificate | undefined
    databaseFile: string
    sessionSecrets: readonly [string, ...string[]]
  },
  onTrouble?: (error: Error) => void,
): Promise<Store> {
  const driver =
    settings.redisUrl === undefined
      ? openSqliteStore(settings.databaseFile, thisMachine, onTrouble)
      : await openRedisStore(settings.redisUrl, { onTrouble, certificate: settings.redisCertificate })
  return sealStore(driver, createSealer(settings.sessionSecrets))
}
