import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'

/** Time after which requests that were under way on kept-alive connections at the stop have arrived. */
const GRACE_MS = 1000
const SWEEP_MS = 100

/**
 * Prepares a server for a graceful stop: it accepts no new connections, answers all requests on existing ones, closes
 * each with its answer, and closes idle ones after 1 s.
 *
 * @returns a function that stops the server, and resolves once every connection is closed
 */
export function createGracefulStop(server: Server): () => Promise<void> {
  const running = new Set<ServerResponse>()
  let stopping = false
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close')
    running.add(response)
    response.once('close', () => running.delete(response))
  })

  return () =>
    new Promise((resolve) => {
      stopping = true
      for (const response of running) if (!response.headersSent) response.setHeader('Connection', 'close')
      // The HTTP server's own close would cut idle connections at once, with requests under way on them.
      NetServer.prototype.close.call(server, () => {
        clearInterval(sweep)
        resolve()
      })
      const stoppedAt = performance.now()
      const sweep = setInterval(() => {
        if (performance.now() - stoppedAt > GRACE_MS) server.closeIdleConnections()
      }, SWEEP_MS)
    })
}
