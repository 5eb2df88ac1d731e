import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SELF_SIGNED } from '../../test/self-signed.ts'
import { type Redis, startRedis } from '../../test/start-redis.ts'

const DOCTOR = join(import.meta.dirname, '../../../scripts/commands/doctor.ts')

let redis: Redis
const folder = mkdtempSync(join(tmpdir(), 'balie-'))
const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
/** Terminates TLS before Redis, and wants a certificate, as Redis itself does by default. */
const front = createServer({ ...SELF_SIGNED, ca: SELF_SIGNED.cert, requestCert: true }, (incoming) => {
  const outgoing = connect(Number(new URL(redis.url).port), '127.0.0.1')
  incoming.on('error', () => outgoing.destroy())
  outgoing.on('error', () => incoming.destroy())
  incoming.pipe(outgoing).pipe(incoming)
}).on('tlsClientError', () => undefined)
beforeAll(async () => {
  writeFileSync(certFile, SELF_SIGNED.cert)
  writeFileSync(keyFile, SELF_SIGNED.key)
  redis = await startRedis(['--appendonly', 'yes', '--appendfsync', 'always', '--dir', folder])
  front.listen(0, '127.0.0.1')
  await once(front, 'listening')
})
afterAll(async () => {
  front.close()
  await redis.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** What the doctor says of the store, by settings of a process of its own: Node reads authorities when it starts. */
async function storeLine(settings: Record<string, string>): Promise<string | undefined> {
  const { port } = front.address() as AddressInfo
  const env = {
    UITPAS_API_URL: 'http://127.0.0.1:1/uitid/rest',
    UITPAS_CONSUMER_KEY: 'k',
    UITPAS_CONSUMER_SECRET: 's',
    REDIS_URL: `rediss://localhost:${port}`,
    NODE_EXTRA_CA_CERTS: certFile,
    ...settings,
  }
  // It ends with 1, since there is no service.
  const printed = await new Promise<string>((resolve) => {
    execFile(process.execPath, [DOCTOR], { env }, (_, stdout) => resolve(stdout))
  })
  return printed.split('\n').find((line) => line.includes(' store: '))
}

it('a Redis that wants a certificate of this application is given it, and not reached without', async () => {
  expect(await storeLine({ REDIS_CLIENT_CERT: certFile, REDIS_CLIENT_KEY: keyFile })).toBe(
    'ok   store: Redis writes, reads and forgets',
  )
  expect(await storeLine({})).toMatch(/^FAIL store: Redis /)
})
