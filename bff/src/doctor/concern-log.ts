import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Store } from '../store/store.ts'

const RETRY_MS = 2000

/** Logs what the store's settings can lose, in a line each, once the store can tell: it may be away at the start. */
export async function logConcerns(store: Pick<Store, 'concerns'>, logger: Logger): Promise<void> {
  for (;;) {
    const concerns = await store.concerns().catch(() => undefined)
    for (const words of concerns ?? []) logger.warn({ event: 'store can lose data', words })
    if (concerns) return
    await wait(RETRY_MS, undefined, { ref: false })
  }
}
