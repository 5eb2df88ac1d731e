import type { Config } from '../config/config.ts'

/** Time for an answer on top of what one call to the service may take; outcome.md §2 allows 5 s. */
const ANSWER_MARGIN_MS = 4900

/** Deadline for answering a request that arrives now, by performance.now(). */
export function answerDeadline({ uitpasTimeoutMs }: Pick<Config, 'uitpasTimeoutMs'>): number {
  return performance.now() + uitpasTimeoutMs + ANSWER_MARGIN_MS
}
