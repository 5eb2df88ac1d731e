import { Router } from 'express'
import type { Store } from '../store/store.ts'
import { createStoreProbe } from './store-probe.ts'
import type { UpstreamProbe } from './upstream-probe.ts'

const UNAVAILABLE = 503

/**
 * `GET /healthz`: this process answers. `GET /readyz`: it can serve, which it can as long as its store answers and
 * takes writes. `concerns` names settings of the store that can lose data. `upstream` shows if the service is
 * reachable, and decides nothing: no other instance would reach it either, and the page says so.
 */
export function healthRoutes(store: Store, probe: UpstreamProbe): Router {
  const storeState = createStoreProbe(store)

  return Router()
    .get('/healthz', (_request, response) => void response.type('text').send('ok'))
    .get('/readyz', async (_request, response) => {
      const [{ state, concerns }, upstream] = await Promise.all([storeState(), probe()])
      const ready = state === 'there'
      response
        .status(ready ? 200 : UNAVAILABLE)
        .set('Cache-Control', 'no-store')
        .json({ ready, store: state, upstream, concerns })
    })
}
