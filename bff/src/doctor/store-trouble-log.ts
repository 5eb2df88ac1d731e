import type { Logger } from 'pino'
import { adviseOnStore } from './store-advice.ts'

const REPEAT_MS = 60_000

/**
 * Creates a listener that logs why the store can't be reached, in the doctor's words: each reason at once, and again
 * after a minute.
 */
export function createStoreTroubleLog(
  logger: Logger,
  settings: { redisUrl: string | undefined; databaseFile: string },
): (error: Error) => void {
  const toldAt = new Map<string, number>()
  return (error) => {
    const words = adviseOnStore(error, settings)
    const now = performance.now()
    if (now - (toldAt.get(words) ?? Number.NEGATIVE_INFINITY) < REPEAT_MS) return
    toldAt.set(words, now)
    logger.error({ event: 'store away', words })
  }
}
