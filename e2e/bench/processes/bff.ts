import { openSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import * as z from 'zod/mini'
import { freePort } from '../../support/free-port.ts'
import type { StoreName } from '../options.ts'
import { apiUrlAt, CONSUMER, PUBLIC_URL, SESSION_SECRET } from '../setting.ts'
import { SCRATCH } from './scratch.ts'
import { type Running, startProcess } from './start-process.ts'

const MEMORY_PROBE = './e2e/bench/processes/memory-probe.ts'
/** Raises the limits, since a city's load comes from few sessions here, or from one. */
const NO_LIMITS = {
  RATE_LIMIT_REQUESTS_PER_MINUTE: '1000000',
  RATE_LIMIT_REGISTRATIONS_PER_MINUTE: '1000000',
  RATE_LIMIT_UNKNOWN_PER_HOUR: '1000000',
  RATE_LIMIT_ADDRESS_PER_MINUTE: '1000000',
}

/** The settings of a BFF's store, as the environment has them. */
export type StoreSettings = { DATABASE_FILE: string } | { REDIS_URL: string }

/** A store of its own: a new file, or a database of this Redis. */
export function storeSettings(store: StoreName, name: string, redisUrl: string): StoreSettings {
  return store === 'redis' ? { REDIS_URL: redisUrl } : { DATABASE_FILE: join(SCRATCH, `${name}.sqlite`) }
}

const memorySchema = z.object({
  memory: z.object({ rss: z.number(), heapUsed: z.number(), external: z.number() }),
})
/** Memory of a process after garbage collection, in bytes. */
export type Memory = z.infer<typeof memorySchema>['memory']

export interface Bff extends Running {
  memory(): Promise<Memory>
}

/**
 * Starts the real BFF with everything that production uses: store, sealing, limits (raised), metrics, and a log that
 * goes to a file.
 */
export async function startBff(settings: { upstreamPort: number; store: StoreSettings }): Promise<Bff> {
  const port = await freePort()
  const log = openSync(join(SCRATCH, `${port}.log`), 'w')
  const running = await startProcess(
    [process.execPath, '--expose-gc', '--import', MEMORY_PROBE, 'bff/src/server.ts'],
    {
      port,
      stdio: ['ignore', log, 'pipe'],
      env: {
        NODE_ENV: 'production',
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL,
        UITPAS_API_URL: apiUrlAt(settings.upstreamPort),
        UITPAS_CONSUMER_KEY: CONSUMER.key,
        UITPAS_CONSUMER_SECRET: CONSUMER.secret,
        SESSION_SECRET,
        METRICS_TOKEN: 'a-token-of-prometheus',
        ...NO_LIMITS,
        ...settings.store,
      },
    },
  )
  const { stderr } = running.child
  if (!stderr) throw new Error('The BFF has no standard error.')
  const lines = createInterface(stderr)
  lines.on('line', (line) => {
    if (!line.startsWith('{"memory":')) process.stderr.write(`${line}\n`)
  })
  return {
    ...running,
    async memory() {
      const answered = once(lines, 'line')
      running.child.kill('SIGUSR2')
      return memorySchema.parse(JSON.parse(String((await answered).at(0)))).memory
    },
  }
}
