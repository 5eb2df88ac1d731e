import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { readConfig } from './config.ts'

const folder = mkdtempSync(join(tmpdir(), 'balie-'))
afterAll(() => rmSync(folder, { recursive: true }))
const fileOf = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const [cert, key] = [fileOf('cert', SELF_SIGNED.cert), fileOf('key', SELF_SIGNED.key)]

const read = (settings: Record<string, string>) =>
  readConfig({
    UITPAS_API_URL: 'https://uitpas.example/uitid/rest',
    UITPAS_CONSUMER_KEY: 'key',
    UITPAS_CONSUMER_SECRET: 'secret',
    REDIS_URL: 'rediss://redis.example',
    ...settings,
  })

it('the certificate for Redis and its key are read', () => {
  expect(read({ REDIS_CLIENT_CERT: cert, REDIS_CLIENT_KEY: key })).toMatchObject({
    config: { redisCertificate: SELF_SIGNED },
  })
})

it.each([
  [{ REDIS_CLIENT_CERT: cert }, /^REDIS_CLIENT_KEY is missing/],
  [{ REDIS_CLIENT_KEY: key }, /^REDIS_CLIENT_CERT is missing/],
  [{ REDIS_CLIENT_CERT: cert, REDIS_CLIENT_KEY: `${key}.pem` }, /^REDIS_CLIENT_KEY must be a file that/],
  [
    { REDIS_CLIENT_CERT: key, REDIS_CLIENT_KEY: cert },
    /^REDIS_CLIENT_CERT and REDIS_CLIENT_KEY must be a cert/,
  ],
  [
    { REDIS_CLIENT_CERT: cert, REDIS_CLIENT_KEY: key, REDIS_URL: 'redis://redis.example' },
    /needs .+ rediss:$/,
  ],
])('a mistake in them is named at the start: %j', (settings, words) => {
  expect(read(settings)).toEqual({
    kind: 'wrong',
    mistakes: [expect.stringMatching(words)],
    warnings: [],
  })
})
