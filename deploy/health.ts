// The image's health check: the instance in this container is alive, asked where it listens. Node itself asks, since the image
// needs nothing else.
import { get } from 'node:http'
import { cleanSettings } from '../bff/src/config/text.ts'
import { ownHost } from '../bff/src/config/own-address.ts'

const TIMEOUT_MS = 2000

const { HOST, PORT = '3000' } = cleanSettings(process.env)
const request = get({
  host: ownHost(HOST),
  port: PORT,
  path: '/healthz',
  timeout: TIMEOUT_MS,
  // Not Node's own agent, which NODE_USE_ENV_PROXY leads to the proxy.
  agent: false,
})
process.exitCode = 1
request.on('response', (response) => {
  if (response.statusCode === 200) process.exitCode = 0
  response.resume()
})
// Not listening, or no answer in time: unhealthy, and there is nothing to add.
request.on('timeout', () => request.destroy()).on('error', () => (process.exitCode = 1))
