import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { StoreUnavailable } from '../store/store.ts'
import { checkStore } from './check-store.ts'
import { adviseOnStore } from './store-advice.ts'

it.each([
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', /^Redis wants a certificate .+ REDIS_CLIENT_CERT and REDIS_/],
  ['ERR_SSL_TLSV1_ALERT_UNKNOWN_CA', /^Redis does not take the certificate .+ check REDIS_CLIENT_CERT/],
  ['ERR_SSL_SSLV3_ALERT_CERTIFICATE_EXPIRED', /^Redis does not take the certificate .+ still valid/],
  ['ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE', /^Redis does not take the certificate /],
  ['ECONNRESET', /^Redis closes the connection .+ it may want a certificate/],
  ['ECONNREFUSED', /^Redis does not answer \(ECONNREFUSED\)/],
])('a Redis that ends the connection with %s', (code, words) => {
  const cause = Object.assign(new Error('hush'), { code })
  const settings = { redisUrl: 'rediss://redis.example', databaseFile: '' }
  expect(adviseOnStore(new StoreUnavailable('Redis', { cause }), settings)).toMatch(words)
})

it('a SQLite file that another program has locked', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'balie-'))
  const databaseFile = join(folder, 'balie.sqlite')
  const other = new DatabaseSync(databaseFile)
  other.exec('BEGIN EXCLUSIVE')
  const { words } = await checkStore({
    redisUrl: undefined,
    databaseFile,
    sessionSecrets: ['a-secret-of-at-least-thirty-two-letters'],
  })
  expect(words).toBe(
    `another program holds the file ${databaseFile} (database is locked): end it, such as a backup or a database tool`,
  )
  other.close()
  rmSync(folder, { recursive: true })
})
