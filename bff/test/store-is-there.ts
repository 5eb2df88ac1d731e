import { expect } from 'vitest'
import type { Store } from '../src/store/store.ts'

/** Waits until a store that was away answers again. */
export async function storeIsThere(store: Store): Promise<void> {
  const state = () =>
    store.ping().then(
      () => 'there',
      () => 'away',
    )
  await expect.poll(state).toBe('there')
}
