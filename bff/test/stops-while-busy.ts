// A server in a thread, which a test holds up in a request, and which begins to stop as soon as it goes on.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'
import { createGracefulStop } from '../src/http/graceful-stop.ts'

if (!(workerData instanceof SharedArrayBuffer)) throw new Error('Start it with a shared buffer.')
const held = new Int32Array(workerData)
const server = createServer((request, response) => {
  if (request.url === '/held') {
    parentPort?.postMessage('held')
    Atomics.wait(held, 0, 0)
    void stop()
  }
  response.end('ok')
})
const stop = createGracefulStop(server)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
parentPort?.postMessage(server.address())
