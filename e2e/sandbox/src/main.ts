import { startSandbox } from './index.ts'

const { SANDBOX_PORT, SANDBOX_EDITION, SANDBOX_STYLE_SEED, SANDBOX_STOP_WITH_PARENT } = process.env
const port = Number(SANDBOX_PORT ?? '0')
const edition = SANDBOX_EDITION ?? '2018'
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  throw new Error('SANDBOX_PORT must be a port number')
if (edition !== '2018' && edition !== '2020') throw new Error('SANDBOX_EDITION must be 2018 or 2020')

const seed = SANDBOX_STYLE_SEED === undefined ? undefined : Number(SANDBOX_STYLE_SEED)
if (seed !== undefined && !Number.isSafeInteger(seed))
  throw new Error('SANDBOX_STYLE_SEED must be a whole number')

const sandbox = await startSandbox({ port, edition, style: seed === undefined ? undefined : { seed } })
const { url, apiUrl, consumerKey, consumerSecret, issuer, openIdClient } = sandbox
console.log(JSON.stringify({ url, apiUrl, consumerKey, consumerSecret, issuer, openIdClient }))

function stop(): void {
  void sandbox.close().then(() => process.exit(0))
}
if (SANDBOX_STOP_WITH_PARENT === '1') {
  // The pipe closes when the parent ends, however that happens. Signals that a whole group gets (Ctrl+C) are for the
  // parent: it may still have calls to finish here.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)
  process.stdin.once('end', stop).resume()
} else {
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}
