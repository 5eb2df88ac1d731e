import { resolve } from 'node:path'
import { errorWord } from '../http/error-word.ts'
import {
  isPermissionMissing,
  isScriptRefused,
  missingCommand,
  takesNoWrites,
  WrongMode,
} from '../store/redis-facts.ts'
import { StoreUnavailable } from '../store/store.ts'
import { adviseOnCertificate } from './way-advice.ts'

/**
 * Explains in one sentence why a store can't be used and what to do about it. Names only a code, the file and the
 * setting: a whole message could hold a password.
 *
 * @param error thrown by opening or using the store
 */
export function adviseOnStore(
  error: unknown,
  { redisUrl, databaseFile }: { redisUrl: string | undefined; databaseFile: string },
): string {
  const reason = error instanceof StoreUnavailable ? error.cause : error
  const cause = errorWord(reason)
  if (redisUrl === undefined) return sqliteAdvice(cause, databaseFile)
  if (reason instanceof WrongMode) return reason.message
  const command = missingCommand(reason)
  if (command !== undefined)
    return `this Redis has no command ${command.toUpperCase()}, as some hosted ones: docs/operations.md lists what Redis must let the user do`
  if (takesNoWrites(reason))
    return `Redis takes no writes (${cause}): REDIS_URL must name the primary, with memory, disk and the replicas that it asks for`
  if (isScriptRefused(reason))
    return 'this Redis has no command that is needed, or is another server that lets scripts do less: docs/operations.md lists what Redis must let the user do'
  const refused = reason instanceof Error ? refusalAdvice(reason.message) : undefined
  return refused ?? (isPermissionMissing(reason) ? permissionAdvice(reason) : redisAdvice(cause, redisUrl))
}

/** Explains errors that Redis tells apart by their text alone. */
function refusalAdvice(message: string): string | undefined {
  if (message.startsWith('ERR DB index is out of range'))
    return 'Redis has no database of that number: check what stands behind the / in REDIS_URL'
  if (message.startsWith('ERR max number of clients'))
    return 'Redis takes no more connections: its maxclients must leave five for each instance'
  return undefined
}

function redisAdvice(cause: string, redisUrl: string): string {
  if (cause === 'NotAcknowledged')
    return 'Redis does not acknowledge in time that what is written is kept: check its disk and its replicas'
  const certificate = adviseOnCertificate(cause, 'REDIS_URL')
  if (certificate !== undefined) return `Redis does not answer (${cause}): ${certificate}`
  if (/_ALERT_CERTIFICATE_REQUIRED$/.test(cause))
    return `Redis wants a certificate of this application (${cause}): name its files with REDIS_CLIENT_CERT and REDIS_CLIENT_KEY, or let Redis do without (tls-auth-clients no)`
  if (/_ALERT_(?:UNKNOWN_CA|(?:BAD_)?CERTIFICATE\w*)$/.test(cause))
    return `Redis does not take the certificate of this application (${cause}): check REDIS_CLIENT_CERT, whether it is still valid, and the authority that Redis believes (tls-ca-cert-file)`
  if (/^(?:NOAUTH|WRONGPASS)$/.test(cause))
    return `Redis refuses the password (${cause}): check the user and password in REDIS_URL`
  // Closing can overtake the alert that says why.
  if (cause === 'ECONNRESET' && /^rediss:/i.test(redisUrl))
    return `Redis closes the connection (${cause}): it may want a certificate of this application (REDIS_CLIENT_CERT, REDIS_CLIENT_KEY); else check host and port in REDIS_URL`
  return `Redis does not answer (${cause}): check host, port and TLS (rediss:) in REDIS_URL, and that it runs`
}

function permissionAdvice({ message }: Error): string {
  const [, command] = /'([\w|]{1,30})' command/.exec(message) ?? []
  const what =
    command === undefined ? 'do what is needed on the keys balie:*' : `run ${command.toUpperCase()}`
  return `the user in REDIS_URL may not ${what}: docs/operations.md lists what Redis must let it do`
}

function sqliteAdvice(cause: string, file: string): string {
  if (/not a database|malformed/.test(cause))
    return `the file ${resolve(file)} is damaged or something else's (${cause}): move it away, and a new one is made; its unsettled registrations have to be looked up in UiTPAS beheer (docs/operations.md)`
  if (cause === 'FileReplaced')
    return `the file ${resolve(file)} was removed or replaced while in use: restart all instances, which then use the file at that path`
  if (/locked/.test(cause))
    return `another program holds the file ${resolve(file)} (${cause}): end it, such as a backup or a database tool`
  return `the file ${resolve(file)} cannot be used (${cause}): DATABASE_FILE must be a file of this user’s own, in a folder that it may write to, on a disk with room`
}
