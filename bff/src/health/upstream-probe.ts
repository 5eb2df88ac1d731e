import { setTimeout as wait } from 'node:timers/promises'
import type { HttpClient } from '../uitpas/http/http-client.ts'
import { sendUnsigned } from '../uitpas/http/read-again.ts'

const PROBE_DEADLINE_MS = 1000
const FRESH_MS = 15_000
/** Longest wait of the first caller, before anything is known; later callers don't wait. */
const FIRST_PATIENCE_MS = 300

/** Tells whether the service answers at all. */
type Reach = 'reachable' | 'unreachable' | 'unknown'
export type UpstreamProbe = () => Promise<Reach>

/**
 * Creates a probe that requests the service's own prefix, without key or token, at most once in 15 s; any answer will
 * do. Callers get the last known result at once, even while the service hangs.
 */
export function createUpstreamProbe(http: HttpClient, apiUrl: string): UpstreamProbe {
  let askedAt = Number.NEGATIVE_INFINITY
  let known: Reach = 'unknown'
  let asking: Promise<void> = Promise.resolve()

  async function ask() {
    const request = { method: 'GET', url: apiUrl, headers: {}, deadlineMs: PROBE_DEADLINE_MS } as const
    const exchange = await sendUnsigned(http, request)
    known = exchange.kind === 'answered' ? 'reachable' : 'unreachable'
  }

  return async () => {
    if (performance.now() - askedAt > FRESH_MS) {
      askedAt = performance.now()
      asking = ask()
    }
    if (known === 'unknown') await Promise.race([asking, wait(FIRST_PATIENCE_MS, undefined, { ref: false })])
    return known
  }
}
