import type { HttpClient } from '../uitpas/http-client.ts'

const PROBE_DEADLINE_MS = 1000
const FRESH_MS = 15_000

/** Whether the service answers at all. */
export type UpstreamProbe = () => Promise<'reachable' | 'unreachable'>

/** Asks the service for its own prefix, without key or token; any answer will do. At most once in fifteen seconds. */
export function createUpstreamProbe(http: HttpClient, apiUrl: string): UpstreamProbe {
  let askedAt = Number.NEGATIVE_INFINITY
  let state: ReturnType<UpstreamProbe> = Promise.resolve('unreachable')

  async function ask() {
    const exchange = await http.send({
      method: 'GET',
      url: apiUrl,
      headers: {},
      deadlineMs: PROBE_DEADLINE_MS,
    })
    return exchange.kind === 'answered' ? 'reachable' : 'unreachable'
  }

  return () => {
    if (performance.now() - askedAt > FRESH_MS) {
      askedAt = performance.now()
      state = ask()
    }
    return state
  }
}
