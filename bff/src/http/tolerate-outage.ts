import type { Logger } from 'pino'
import { describeError } from './logging.ts'
import { StoreUnavailable } from '../store/store.ts'

/** Dependencies for logging outages of the store. */
export interface OutageLog {
  logger: Logger
}

export type Tolerated<Result> = { kind: 'done'; value: Result } | { kind: 'away' }

/**
 * Awaits a store operation; returns `away` instead of throwing if the store can't be reached. For operations after a
 * request has left for the service: its result is true, and is reported even if it can't be recorded. The record then
 * stays as it was, and the next look-up settles it.
 *
 * @param during name of the operation, for the log
 */
export async function tolerateOutage<Result>(
  { logger }: OutageLog,
  operation: Promise<Result>,
  during: 'registration' | 'prolongation' | 'sign-out' = 'registration',
): Promise<Tolerated<Result>> {
  try {
    return { kind: 'done', value: await operation }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    logger.error({ event: `store away in a ${during}`, error: describeError(error) })
    return { kind: 'away' }
  }
}
