import type { Logger } from 'pino'
import { describeError } from '../../http/logging.ts'
import { StoreUnavailable } from '../../store/store.ts'

export const STORE_AWAY = Symbol('store away')

/** Waits for work with the store, and makes a value of it that the store is away. */
export type UnlessStoreAway = <Result>(work: Promise<Result>) => Promise<Result | typeof STORE_AWAY>

/**
 * For what happens once something of a registration has left: what is known by then is the truth, and is told, also when
 * the store cannot be told. The record stays unsettled then, and the next look-up settles it.
 */
export function createUnlessStoreAway(logger: Logger): UnlessStoreAway {
  return async (work) => {
    try {
      return await work
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error
      logger.error({ event: 'store away in a registration', error: describeError(error) })
      return STORE_AWAY
    }
  }
}
