import type { Price, Problem } from '@balie/shared'
import type { ApiResult } from '../api/client.ts'
import type { ApiFailure } from '../ui/failure-notice.tsx'

/** State of the request for a price. */
export type PriceState =
  | { kind: 'not-asked' }
  | { kind: 'asking' }
  | { kind: 'known'; price: Price }
  | { kind: 'failed'; failure: ApiFailure }

type Answer = ApiResult<Price> | undefined

/** Returns the service's problem with the voucher itself, if any, rather than with the rest of the request. */
export function voucherProblem(answer: Answer): Problem | undefined {
  return answer?.kind === 'problem' && answer.problem.field === 'voucherNumber' ? answer.problem : undefined
}

/** Derives the state from the answer; `asked` is false if there was nothing to ask for. */
export function priceState(asked: boolean, answer: Answer): PriceState {
  if (!asked) return { kind: 'not-asked' }
  if (!answer) return { kind: 'asking' }
  return answer.kind === 'ok' ? { kind: 'known', price: answer.data } : { kind: 'failed', failure: answer }
}
