import { expect } from 'vitest'
import type { Store } from '../src/store/store.ts'

const PATIENCE_MS = 5000

/** Waits until a store that was away answers again. */
export async function storeIsThere(store: Store): Promise<void> {
  const state = () =>
    store.ping().then(
      () => 'there',
      () => 'away',
    )
  await expect.poll(state, { timeout: PATIENCE_MS }).toBe('there')
}
