import type { Server, ServerResponse } from 'node:http'
import { Server as NetServer } from 'node:net'

/** Time after which requests that were under way on kept-alive connections at the stop have arrived. */
const GRACE_MS = 1000
const SWEEP_MS = 100
/** Time after which every request is answered, and before which nothing kills this process (docs/operations.md). */
const LONGEST_MS = 50_000
/** A turn of the event loop that is too short for a new connection to be missed. */
const SHORT_TURN_MS = 0.2

/**
 * Prepares a server for a graceful stop: it accepts no new connections, except those that are already waiting, answers
 * all requests on existing ones, closes each with its answer, and closes idle ones after 1 s.
 *
 * @param longestMs time after which connections are cut whose client doesn't take its answer, such as one that sleeps
 * @returns a function that stops the server, and resolves once every connection is closed
 */
export function createGracefulStop(server: Server, longestMs = LONGEST_MS): () => Promise<void> {
  const running = new Set<ServerResponse>()
  let stopping = false
  server.prependListener('request', (_request, response) => {
    if (stopping) response.setHeader('Connection', 'close')
    running.add(response)
    response.once('close', () => running.delete(response))
  })

  /** Tells whether an answer is on its way: for Node, its connection is idle already, and closing would cut it. */
  const isSending = () => [...running].some(({ writableEnded }) => writableEnded)

  return async () => {
    stopping = true
    for (const response of running) if (!response.headersSent) response.setHeader('Connection', 'close')
    await acceptWaiting(server)
    await new Promise<void>((resolve) => {
      // The HTTP server's own close would cut idle connections at once, with requests under way on them.
      NetServer.prototype.close.call(server, () => {
        clearInterval(sweep)
        resolve()
      })
      const stoppedAt = performance.now()
      const sweep = setInterval(() => {
        const passedMs = performance.now() - stoppedAt
        if (passedMs > longestMs) server.closeAllConnections()
        else if (passedMs > GRACE_MS && !isSending()) server.closeIdleConnections()
      }, SWEEP_MS)
    })
  }
}

/**
 * Waits until no connection waits to be accepted: closing would reset it, with a request that a proxy may not send again.
 * The event loop accepts one a turn, so that is after a turn without any; at the latest after 1 s.
 */
function acceptWaiting(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const lastAt = performance.now() + GRACE_MS
    let turnAt = performance.now()
    let isAccepting = true
    const noteConnection = () => (isAccepting = true)
    server.on('connection', noteConnection)

    function endTurn() {
      const now = performance.now()
      if ((isAccepting || now - turnAt > SHORT_TURN_MS) && now < lastAt) {
        isAccepting = false
        turnAt = now
        setImmediate(endTurn)
        return
      }
      server.off('connection', noteConnection)
      resolve()
    }
    setImmediate(endTurn)
  })
}
