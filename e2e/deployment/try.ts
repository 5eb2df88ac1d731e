// The deployment of deploy/, as far as a machine without Docker allows: built by hand from the Dockerfile, two instances
// run by a user without rights behind nginx with TLS from a local authority, Redis, and an upgrade under load.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { setDefaultCACertificates } from 'node:tls'
import { startSandbox } from '@balie/sandbox'
import { createBrowser } from '../../bff/test/browser.ts'
import { startRedis } from '../../bff/test/start-redis.ts'
import { createScenarios } from '../chaos/scenario.ts'
import { freePort } from '../support/free-port.ts'
import { buildByHand } from './build-by-hand.ts'
import { makeCertificates } from './certificates.ts'
import { checkEdge } from './check-edge.ts'
import { checkSystemdProxy } from './check-systemd-proxy.ts'
import { checkWayOut, runAndRead } from './check-way-out.ts'
import { startNameServer } from './name-server.ts'
import { startCaddy } from './start-caddy.ts'
import { startNginx } from './start-nginx.ts'
import { upgradeUnderLoad } from './upgrade-under-load.ts'

const ROOT = join(import.meta.dirname, '../..')
const ANKE = 'e0000000-0000-4000-8000-000000000001'
const NOBODY = 65_534
const SECRET_CODE = 'a-code-of-uitid'
/** The time in nginx.conf (`valid`), and a little more. */
const NAMES_LAST_MS = 2500

const mistakes: string[] = []
function expectThat(what: string, isSo: boolean) {
  console.log(`${isSo ? 'ok  ' : 'FAIL'} ${what}`)
  if (!isSo) mistakes.push(what)
}

const folder = mkdtempSync(join(tmpdir(), 'balie-deployment-'))
chmodSync(folder, 0o755)
console.log('Building as the Dockerfile says…')
const app = buildByHand(ROOT, join(ROOT, 'deploy/Dockerfile'), folder)

const edge = join(folder, 'edge')
mkdirSync(edge)
const authority = makeCertificates(edge)
setDefaultCACertificates([authority])

const kept = join(folder, 'redis')
mkdirSync(kept)
const [redis, sandbox, http, https, port] = await Promise.all([
  startRedis(['--dir', kept, '--appendonly', 'yes', '--appendfsync', 'always']),
  startSandbox(),
  freePort(),
  freePort(),
  freePort(),
])
let hosts = ['127.0.0.2', '127.0.0.3']
const nameServer = await startNameServer(hosts)
const publicUrl = `https://localhost:${String(https)}`
const settings = {
  PATH: '/usr/bin:/bin',
  NODE_ENV: 'production',
  PORT: String(port),
  PUBLIC_URL: publicUrl,
  UITPAS_API_URL: sandbox.apiUrl,
  UITPAS_CONSUMER_KEY: sandbox.consumerKey,
  UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
  SESSION_SECRET: randomUUID(),
  REDIS_URL: redis.url,
  TRUST_PROXY: '1',
  // One employee does here in a second a city's work of a minute.
  RATE_LIMIT_REQUESTS_PER_MINUTE: '1000000',
  RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '1000000',
  RATE_LIMIT_UNKNOWN_PER_HOUR: '1000000',
}
// The base image's Node: a copy, since a user without rights may not reach the project's own.
const node = join(folder, 'node')
cpSync(process.execPath, node)
const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** Runs a program of the image as its user, to the end. */
const runInImage = (file: string, env: Record<string, string>) =>
  runAndRead(node, file, { cwd: app, env, ...user })
const runDoctor = (env: Record<string, string>) => runInImage('scripts/commands/doctor.ts', env)

async function launch(host: string): Promise<ChildProcess> {
  const instance = spawn(node, ['bff/src/server.ts'], {
    cwd: app,
    env: { ...settings, HOST: host },
    stdio: ['ignore', 'pipe', 'inherit'],
    ...user,
  })
  await new Promise<void>((resolve, reject) => {
    instance.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('"listening"')) resolve()
    })
    instance.once('exit', () => reject(new Error('An instance did not start.')))
  })
  return instance
}

async function end(instance: ChildProcess) {
  const ended = once(instance, 'exit')
  instance.kill('SIGTERM')
  await ended
}

expectThat('the doctor finds nothing wrong', (await runDoctor(settings)).status === 0)
await checkWayOut({
  certificates: edge,
  apiUrl: sandbox.apiUrl,
  runDoctor: (ways) => runDoctor({ ...settings, ...ways }),
  expectThat,
})

const instances = await Promise.all(hosts.map(launch))
const configuration = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
const stopNginx = await startNginx({
  configuration,
  folder: edge,
  http,
  https,
  port,
  nameServer: nameServer.port,
})
const health = (host: string) =>
  runInImage('deploy/health.ts', { PATH: settings.PATH, PORT: settings.PORT, HOST: host })
const healths = await Promise.all(hosts.map(health))
expectThat(
  'the health check is well with what runs, wherever it listens',
  healths.every(({ status }) => status === 0),
)
expectThat('the health check is ill with what does not', (await health('127.0.0.9')).status === 1)
const cookies = await fetch(publicUrl, { headers: { cookie: `a=${'x'.repeat(40_000)}` } })
expectThat('cookies of 40 kB come through', cookies.status === 200)
await checkEdge({ publicUrl, http, authority, expectThat })

const browser = createBrowser(publicUrl)
await browser.signIn(ANKE)
expectThat(
  'somebody can sign in through the proxy',
  (await browser.send('GET', '/api/session')).status === 200,
)
const nextScenario = createScenarios(sandbox, Math.random)

/** Replaces both instances, one after the other, while employees work. */
async function upgrade(proxy: string, tolerated = /^$/) {
  const failures = await upgradeUnderLoad({
    browser,
    nextWish: () => nextScenario().tries[0]?.wish,
    replace: async () => {
      for (const [index, host] of hosts.entries()) {
        const instance = instances[index]
        if (instance) await end(instance)
        instances[index] = await launch(host)
      }
    },
  })
  const isFine = failures.every((failure) => tolerated.test(failure))
  expectThat(`behind ${proxy} both instances are replaced without a failure that it isn't known for`, isFine)
}

/** With no instance behind it, a proxy logs an error. */
async function checkErrorLog(proxy: string, logs: string[]) {
  await Promise.all(instances.map(end))
  const { status } = await fetch(`${publicUrl}/auth/callback?code=${SECRET_CODE}`)
  expectThat(`${proxy} says when nobody is there to answer`, status === 502 || status === 503)
  const logged = logs.map((log) => readFileSync(join(edge, log), 'utf8')).join('')
  expectThat(
    `the logs of ${proxy} say so, without the query`,
    logged.includes('/auth/callback') && !logged.includes(SECRET_CODE),
  )
}

await upgrade('nginx')
await checkErrorLog('nginx', ['access.log', 'error.log'])
hosts = ['127.0.0.4', '127.0.0.5']
instances.splice(0, instances.length, ...(await Promise.all(hosts.map(launch))))
nameServer.addresses = hosts
await wait(NAMES_LAST_MS)
expectThat(
  'nginx finds both instances at other addresses, without a reload',
  (await browser.send('GET', '/api/session')).status === 200,
)
await stopNginx()

const stopCaddy = await startCaddy({
  configuration: readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8'),
  folder: edge,
  http,
  https,
  instances: hosts.map((host) => `${host}:${String(port)}`),
})
await checkEdge({ publicUrl, http, authority, expectThat })
// Caddy's issue 7546: until March 2026 it didn't send a POST to the other instance. The page looks such a
// registration up.
await upgrade('Caddy', /^POST .* 50[23]$/)

const search = [folder, '-user', String(NOBODY), '-not', '-path', `${edge}/*`]
const { stdout: written } = spawnSync('find', search, { encoding: 'utf8' })
expectThat('the application wrote no file', written === '')

await checkErrorLog('Caddy', ['caddy.log'])
await stopCaddy()
await checkSystemdProxy({ configuration, folder: edge, expectThat })
nameServer.close()
await Promise.all([sandbox.close(), redis.kill()])
rmSync(folder, { recursive: true })
console.log(`${String(mistakes.length)} failed`)
process.exit(mistakes.length === 0 ? 0 : 1)
