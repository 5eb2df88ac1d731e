import { freePort } from '../../support/free-port.ts'
import { inTurn } from '../load/in-turn.ts'
import type { Target } from '../load/measure.ts'
import { byPage, signed } from '../load/requests.ts'
import type { StoreName } from '../options.ts'
import { PLAIN_COOKIES } from '../references/plain-sessions.ts'
import { apiUrlAt } from '../setting.ts'
import { SCRATCH } from './scratch.ts'
import { type Running, startScript } from './start-process.ts'

/** References to compare a BFF with, each a process of its own. */
export interface References {
  passThrough: Target
  least: Target
  /** The minimal handler with a plain session store, one for each store. */
  plainStacks: Target[]
}

/** Starts the references, with the service at that port. */
export async function startReferences(options: {
  upstreamPort: number
  stores: readonly StoreName[]
  redis: (Running & { url: string }) | undefined
}): Promise<References> {
  const { upstreamPort, stores, redis } = options
  const cookie = inTurn(PLAIN_COOKIES)

  async function start(name: string, file: string, env: Record<string, string> = {}) {
    const port = await freePort()
    const settings = { UITPAS_API_URL: apiUrlAt(upstreamPort), ...env }
    const { pid } = await startScript(`e2e/bench/references/${file}.ts`, port, settings)
    return { name, ports: [port], pids: [pid], prepare: () => byPage(cookie()) }
  }

  const passThrough = await start('bare Express pass-through (b)', 'pass-through')
  const least = await start('the smallest handler (c)', 'least')
  const plainStacks: Target[] = []
  for (const store of stores) {
    const env = store === 'redis' && redis ? { REDIS_URL: redis.url } : { FOLDER: SCRATCH }
    const target = await start(`(c) with a plain stack, ${store}`, 'plain-stack', env)
    plainStacks.push({ ...target, ...(store === 'redis' && redis && { storePid: redis.pid }) })
  }
  return { passThrough: { ...passThrough, prepare: () => signed(upstreamPort) }, least, plainStacks }
}
