import { StoreUnavailable } from './store.ts'

/** Awaits a store operation that changes no answer: if the store can't be reached or written to, it is left out. */
export async function ignoreOutage(operation: Promise<unknown>): Promise<void> {
  try {
    await operation
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
}
