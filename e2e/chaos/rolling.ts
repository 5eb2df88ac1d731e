// Two BFFs behind a balancer, under load: a rolling restart must cause no failure that a browser would show; then Redis
// is stopped and started, and every client gets a clear answer.
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '@balie/sandbox'
import { createBrowser, type Reply } from '../../bff/test/browser.ts'
import { startRedis } from '../../bff/test/start-redis.ts'
import { startBalancer } from './balancer.ts'
import { startFleet } from './fleet.ts'
import { createScenarios } from './scenario.ts'

const ANKE = 'e0000000-0000-4000-8000-000000000001'
const CLIENTS = 8
const AWAY_MS = 2000
/** Texts of fetch for a connection that ended before an answer began. */
const CLOSED = 'other side closed'

const [redis, sandbox] = await Promise.all([startRedis(), startSandbox()])
const fleet = await startFleet(2, {
  UITPAS_API_URL: sandbox.apiUrl,
  UITPAS_CONSUMER_KEY: sandbox.consumerKey,
  UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
  REDIS_URL: redis.url,
})
const balancer = await startBalancer(fleet.instances)
const browser = createBrowser(fleet.publicUrl)
await browser.signIn(ANKE)

const nextScenario = createScenarios(sandbox, Math.random)
const mistakes: string[] = []
const seen: Record<string, number> = {}
let isRunning = true
let repeated = 0
let allowed: (reply: Reply) => boolean = ({ status }) => status < 500 && status !== 401

/** One request after the other, reads and writes, through the balancer. */
async function client() {
  while (isRunning) {
    const [attempt] = nextScenario().tries
    if (!attempt) return
    const { uid, balieConsumerKey, uitpasNumber } = attempt.wish
    await send('GET', '/api/session')
    await send('POST', '/api/passholders', { uid, balieConsumerKey })
    const reply = await send('POST', '/api/registrations', attempt.wish)
    const told = reply?.json as { outcome?: string } | undefined
    const holder = sandbox.state.card(uitpasNumber)?.passholderUid
    const isTheirs = holder === uid
    if (told?.outcome === 'registered' && !isTheirs) mistakes.push('told registered, and it was not')
    if (told?.outcome === 'not_registered' && isTheirs) mistakes.push('told not registered, and it was')
  }
}

async function send(method: string, path: string, body?: unknown): Promise<Reply | undefined> {
  const headers = { 'idempotency-key': randomUUID() }
  try {
    const reply = await sendAsBrowsersDo(() => browser.send(method, balancer.url + path, body, headers))
    seen[reply.status] = (seen[reply.status] ?? 0) + 1
    if (!allowed(reply)) mistakes.push(`${method} ${path}: ${reply.status} ${reply.text.slice(0, 200)}`)
    return reply
  } catch (error) {
    mistakes.push(
      `${method} ${path}: ${error instanceof Error ? `${error.message} ${error.cause instanceof Error ? error.cause.message : ''}` : 'failed'}`,
    )
    return undefined
  }
}

/**
 * Sends a request again, once, when its connection was closed before anything was answered: browsers do so for any
 * method, since a kept connection may be closed from the other side at the very moment in which it is used again.
 */
async function sendAsBrowsersDo(request: () => Promise<Reply>): Promise<Reply> {
  try {
    return await request()
  } catch (error) {
    if (!(error instanceof Error && error.cause instanceof Error && error.cause.message === CLOSED))
      throw error
    repeated += 1
    return request()
  }
}

const clients = Array.from({ length: CLIENTS }, client)
await wait(500)
for (const index of fleet.instances.keys()) await fleet.restart(index)
await wait(500)
report('rolling restart')

// Redis keeps nothing here, so all employees have to sign in again afterwards.
allowed = ({ status }) => status < 500 || status === 503 || status === 504
await redis.kill()
await wait(AWAY_MS)
await redis.restart()
await wait(AWAY_MS)
await browser.signIn(ANKE)
allowed = ({ status }) => status < 500
await wait(500)
report('Redis stopped and started')
isRunning = false
await Promise.all(clients)

await balancer.close()
await fleet.stop()
await Promise.all([sandbox.close(), redis.kill()])
for (const mistake of mistakes) console.log(mistake)
process.exit(mistakes.length === 0 ? 0 : 1)

function report(what: string) {
  const answers = Object.entries(seen).map(([status, count]) => `${count} × ${status}`)
  console.log(`${what}: ${answers.join(', ')}; repeated: ${repeated}; failed: ${mistakes.length}`)
  for (const status of Object.keys(seen)) seen[status] = 0
}
