import type { FormField } from '@balie/shared'
import { type Failure, ownFailure } from './problem.ts'
import type { FailedAnswer, Refusal } from '../uitpas/answer.ts'
import { isListedRefusal, type ListedCode } from '../uitpas/calls/refusal-codes.ts'

const REFUSED = 422
const FORBIDDEN = 403

/** Form fields by refusal code: where the employee can correct the problem. */
export type RefusalFields = Partial<Record<ListedCode, FormField | undefined>>

/** The only date that a look-up sends is a birth date, which is no field of the form. */
export const LOOK_UP_FIELDS: RefusalFields = { PARSE_INVALID_DATE: undefined }

/** Each code says its field, or that it is about none: the compiler asks for new ones. */
const FIELDS: Readonly<Record<ListedCode, FormField | undefined>> = {
  PARSE_INVALID_UITPASNUMBER: 'uitpasNumber',
  PARSE_INVALID_VOUCHERNUMBER: 'voucherNumber',
  PARSE_INVALID_DATE: 'kansenStatuutEndDate',
  INVALID_DATE_CONSTRAINTS: 'kansenStatuutEndDate',
  UNKNOWN_VOUCHER: 'voucherNumber',
  PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON: 'reason',
  UNKNOWN_PASSHOLDER_UID: 'uid',
  UNKNOWN_IDENTIFICATION: 'uid',
  UNKNOWN_CARD: 'uitpasNumber',
  UNKNOWN_UITPASNUMBER: 'uitpasNumber',
  INVALID_CARD: 'uitpasNumber',
  INVALID_CARD_STATUS: 'uitpasNumber',
  INVALID_CARD_STATUS_BLOCKED: 'uitpasNumber',
  INVALID_CARD_STATUS_DELETED: 'uitpasNumber',
  INVALID_CARD_STATUS_STOCK: 'uitpasNumber',
  INVALID_CARD_STATUS_PROVISIONED: 'uitpasNumber',
  INVALID_CARD_STATUS_SENT_TO_BALIE: 'uitpasNumber',
  INVALID_CARD_STATUS_LOCAL_STOCK: 'uitpasNumber',
  CARD_NOT_ASSIGNED_TO_BALIE: 'uitpasNumber',
  BALIE_NOT_AUTHORIZED: 'uitpasNumber',
  INVALID_VOUCHER_STATUS: 'voucherNumber',
  UNKNOWN_BALIE_CONSUMERKEY: 'balieConsumerKey',
  MISSING_REQUIRED_FIELDS: undefined,
  INVALID_PARAMETERS: undefined,
  UNKNOWN_CARD_SYSTEM: undefined,
  ACCESS_DENIED: undefined,
  ACTION_FAILED: undefined,
  ACTION_NOT_ALLOWED: undefined,
}

/**
 * Makes the failure for the browser from any answer but `ok` (contract.md §3).
 *
 * @param fields fields for refusals that in this call are about another field than usual
 */
export function failureOf(answer: FailedAnswer, fields: RefusalFields = {}): Failure {
  switch (answer.kind) {
    case 'refused':
      return failureOfRefusal(answer, { ...FIELDS, ...fields })
    case 'token_ended':
      return ownFailure('SESSION_EXPIRED')
    case 'not_sent':
      return ownFailure('UITPAS_UNREACHABLE')
    case 'not_accepted':
    case 'open':
      return ownFailure('UITPAS_FAILED')
  }
}

function failureOfRefusal({ code, requiredPermission }: Refusal, fields: typeof FIELDS): Failure {
  return {
    status: code === 'ACCESS_DENIED' ? FORBIDDEN : REFUSED,
    code,
    field: isListedRefusal(code) ? fields[code] : undefined,
    facts: { requiredPermission, isBirthDate: fields.PARSE_INVALID_DATE === undefined },
  }
}
