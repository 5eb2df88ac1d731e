import { createHistogram, type RecordableHistogram } from 'node:perf_hooks'
import type { Pool } from 'undici'
import * as z from 'zod/mini'
import { CONNECTIONS } from '../setting.ts'
import type { Prepared } from './requests.ts'

const MICROSECONDS_PER_MS = 1000

/** Cost of a number of requests. */
export interface Driven {
  seconds: number
  /** From sending a request to having all of its answer, in µs. */
  latency: RecordableHistogram
}

const problemSchema = z.object({ code: z.string() })

/**
 * Sends all of these requests, a number of them at once for each pool, each as soon as another has been answered.
 *
 * @param pools one for each process that answers, with as many connections as are to be used
 * @throws Error at the first answer that isn't what the request said, with its status and code
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

/** The code of a problem; anything else that was answered is shown as it begins. */
function codeIn(answer: string): string {
  try {
    return problemSchema.parse(JSON.parse(answer)).code
  } catch {
    return answer.slice(0, 200)
  }
}
