import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import type { Pool } from 'undici'
import * as z from 'zod/mini'
import { CONNECTIONS } from '../setting.ts'
import type { Prepared } from './requests.ts'

const MICROSECONDS_PER_MS = 1000

/** Cost of a number of requests. */
export interface Driven {
  seconds: number
  /** Times from sending a request to the end of its answer, in µs. */
  latency: RecordableHistogram
}

const problemSchema = z.object({ code: z.string() })

/**
 * Sends all of these requests over each pool's connections in parallel, each as soon as another is answered.
 *
 * @param pools one for each answering process, with the number of connections to use
 * @throws Error at the first unexpected answer, with its status and code
 */
export async function drive(
  pools: readonly Pool[],
  requests: readonly Prepared[],
  atOnce: number = CONNECTIONS,
): Promise<Driven> {
  const latency = createHistogram()
  let next = 0

  async function connection(pool: Pool): Promise<void> {
    for (let prepared = requests[next++]; prepared; prepared = requests[next++]) {
      const { method, path, headers, body } = prepared
      const sentAt = performance.now()
      const response = await pool.request({ method, path, headers, body })
      const answer = await response.body.text()
      latency.record(Math.max(1, Math.round((performance.now() - sentAt) * MICROSECONDS_PER_MS)))
      if (response.statusCode !== prepared.status || !answer.includes(prepared.mention))
        throw new Error(`${method} ${path} was answered ${response.statusCode} ${codeIn(answer)}`)
    }
  }

  const startedAt = performance.now()
  await Promise.all(pools.flatMap((pool) => Array.from({ length: atOnce }, () => connection(pool))))
  return { seconds: (performance.now() - startedAt) / 1000, latency }
}

/** Returns the code of a problem, or the start of any other answer. */
function codeIn(answer: string): string {
  try {
    return problemSchema.parse(JSON.parse(answer)).code
  } catch {
    return answer.slice(0, 200)
  }
}
