// After any signal and any death, running requests are answered, and no process is left that holds the port. Tries each
// during a look-up of two seconds, with `npm run serve` and `npm start`, and with both ways of signing in.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startSandbox } from '@balie/sandbox'
import { createBrowser } from '../../bff/test/browser.ts'
import { freePort } from '../support/free-port.ts'

const ROOT = join(import.meta.dirname, '../..')
const ANKE = 'e0000000-0000-4000-8000-000000000001'
const LOOK_UP = { identification: '0930000422202', balieConsumerKey: '28808C2F-0DB2-D2CF-F508ECB994D2505F' }
const LOOK_UP_MS = 2000
const START_MS = 30_000
/** A kept connection is closed after a second. */
const END_MS = LOOK_UP_MS + 4000
const CHECK_MS = 50

type Way = [name: string, end: (npm: number) => void]
const WAYS: Way[] = [
  ['SIGTERM to npm', (npm) => process.kill(npm, 'SIGTERM')],
  ['SIGTERM to its process group', (npm) => process.kill(-npm, 'SIGTERM')],
  ['Ctrl+C', (npm) => process.kill(-npm, 'SIGINT')],
  ['a terminal that is closed', (npm) => process.kill(-npm, 'SIGHUP')],
  ['npm killed', (npm) => process.kill(npm, 'SIGKILL')],
]

const mistakes: string[] = []
const sandbox = await startSandbox()
const delay = { call: 'retrieve', fault: { kind: 'delay', ms: LOOK_UP_MS } } as const
const settings = {
  UITPAS_API_URL: sandbox.apiUrl,
  UITPAS_CONSUMER_KEY: sandbox.consumerKey,
  UITPAS_CONSUMER_SECRET: sandbox.consumerSecret,
  LOG_LEVEL: 'silent',
  DATABASE_FILE: ':memory:',
}
for (const way of WAYS) {
  await tryWay('serve', way, settings, () => sandbox.control.addFault(delay))
  sandbox.control.clearFaults()
}
const signIns: Record<string, string>[] = [{}, { SANDBOX_SIGN_IN: 'oauth' }]
for (const [index, signIn] of signIns.entries()) {
  const way = WAYS[index + 1]
  if (way) await tryWay('start', way, signIn, orderOverHttp)
}
await sandbox.close()
for (const mistake of mistakes) console.log(mistake)
process.exit(mistakes.length === 0 ? 0 : 1)

async function tryWay(
  command: string,
  [name, end]: Way,
  environment: Record<string, string>,
  slowDown: (said: string) => Promise<void> | void,
) {
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const { PATH, HOME = '/tmp' } = process.env
  const npm = spawn('npm', ['run', command], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH, HOME, ...environment, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: publicUrl },
  })
  let said = ''
  for (const stream of [npm.stdout, npm.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  await until(() => answers(port), START_MS, `${command}: it did not start\n${said}`)
  if (command === 'start') await until(() => Promise.resolve(/\/demo/.test(said)), START_MS, 'no sandbox')
  const browser = createBrowser(publicUrl)
  const signedIn = await browser.signIn(ANKE)
  if (signedIn.headers.get('location') !== '/') mistakes.push(`${command}, ${name}: nobody was signed in`)
  await slowDown(said)
  const startedAt = performance.now()
  const answer = browser.send('POST', '/api/identifications', LOOK_UP).then(
    ({ status }) => String(status),
    (error: unknown) => (error instanceof Error ? String(error.cause) : 'failed'),
  )
  await wait(LOOK_UP_MS / 4)
  end(idOf(npm))
  const came = await answer
  await until(async () => !(await answers(port)), END_MS, `${command}, ${name}: something still listens`)
  const tookS = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${command}, ${name}: the look-up was answered with ${came}, the port free after ${tookS} s`)
  if (came !== '200') mistakes.push(`${command}, ${name}: the look-up came to ${came}`)
  await leaveNothing(npm)
}

/** Controls the sandbox of `npm start` over HTTP, its only interface. */
async function orderOverHttp(said: string) {
  const url = /(http:\S+)\/demo/.exec(said)?.[1] ?? ''
  const { ok } = await fetch(`${url}/_sandbox/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(delay),
  })
  if (!ok) throw new Error('The sandbox takes no orders')
}

/** Processes that a failure left behind must not disturb the next case. */
async function leaveNothing(npm: ChildProcess) {
  try {
    process.kill(-idOf(npm), 'SIGKILL')
  } catch {
    // It is gone, as it should be.
  }
  if (npm.exitCode === null && npm.signalCode === null) await once(npm, 'exit')
}

function idOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('npm did not start')
  return pid
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } }).then(
    (response) => response.ok,
    () => false,
  )
}

async function until(isSo: () => Promise<boolean>, patienceMs: number, otherwise: string) {
  const givesUpAt = performance.now() + patienceMs
  while (!(await isSo())) {
    if (performance.now() > givesUpAt) {
      mistakes.push(otherwise)
      return
    }
    await wait(CHECK_MS)
  }
}
