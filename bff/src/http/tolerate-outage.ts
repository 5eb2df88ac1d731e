import type { Logger } from 'pino'
import { describeError } from './logging.ts'
import { StoreUnavailable } from '../store/store.ts'

/** The log for outages of the store. */
export interface OutageLog {
  logger: Logger
}

export type Tolerated<Result> = { kind: 'done'; value: Result } | { kind: 'away' }

/**
 * Awaits a store operation; answers `away` instead of throwing when the store can't be reached. For what happens once
 * something has left for the service: what is known by then is the truth, and is told although it can't be written down.
 * The record then stays as it was, and the next look settles it.
 *
 * @param during what goes on, for the log
 */
export async function tolerateOutage<Result>(
  { logger }: OutageLog,
  operation: Promise<Result>,
  during: 'registration' | 'prolongation' = 'registration',
): Promise<Tolerated<Result>> {
  try {
    return { kind: 'done', value: await operation }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    logger.error({ event: `store away in a ${during}`, error: describeError(error) })
    return { kind: 'away' }
  }
}
