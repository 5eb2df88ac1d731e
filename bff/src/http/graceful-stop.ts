import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'

/** A request that was on its way over a kept connection when the stop came is here by then. */
const GRACE_MS = 1000
const SWEEP_MS = 100

/**
 * Lets a server stop so that nobody notices: it takes no new connections, answers everything that comes over those it
 * has and closes each with its answer, and closes the idle ones after a moment only.
 *
 * @returns what stops it, and resolves once every connection is closed
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
      // The HTTP server's own close would cut idle connections at once, under requests that are on their way.
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
