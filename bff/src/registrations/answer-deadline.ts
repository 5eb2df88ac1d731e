import type { Config } from '../config/config.ts'

/** Time for an answer on top of what one call to the service may take; outcome.md §2 allows 5 s. */
const ANSWER_MARGIN_MS = 4900

/** When a request that arrives now has to be answered, by performance.now(). */
export function answerDeadline({ uitpasTimeoutMs }: Pick<Config, 'uitpasTimeoutMs'>): number {
  return performance.now() + uitpasTimeoutMs + ANSWER_MARGIN_MS
}
