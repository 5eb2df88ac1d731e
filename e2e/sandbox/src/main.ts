import { startSandbox } from './index.ts'

const { SANDBOX_PORT, SANDBOX_EDITION, SANDBOX_STOP_WITH_PARENT } = process.env
const port = Number(SANDBOX_PORT ?? '0')
const edition = SANDBOX_EDITION ?? '2018'
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  throw new Error('SANDBOX_PORT must be a port number')
if (edition !== '2018' && edition !== '2020') throw new Error('SANDBOX_EDITION must be 2018 or 2020')

const sandbox = await startSandbox({ port, edition })
const { url, apiUrl, consumerKey, consumerSecret } = sandbox
console.log(JSON.stringify({ url, apiUrl, consumerKey, consumerSecret }))

function stop(): void {
  void sandbox.close().then(() => process.exit(0))
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
// A parent that dies without a signal closes the pipe: nothing may be left listening then.
if (SANDBOX_STOP_WITH_PARENT === '1') process.stdin.once('end', stop).resume()
