/** The codes that newCard's specification lists (new-card.md §4). */
export const NEW_CARD_CODES = [
  'MISSING_REQUIRED_FIELDS',
  'PARSE_INVALID_UITPASNUMBER',
  'PARSE_INVALID_VOUCHERNUMBER',
  'PARSE_INVALID_DATE',
  'INVALID_DATE_CONSTRAINTS',
  'UNKNOWN_VOUCHER',
  'UNKNOWN_PASSHOLDER_UID',
  'UNKNOWN_CARD',
  'INVALID_CARD',
  'INVALID_CARD_STATUS',
  'INVALID_VOUCHER_STATUS',
] as const

/**
 * Further codes seen in practice (service.md §3), and the refusals of the other calls (§4). To add a code, add it here:
 * the compiler then asks for its words (messages/refusals) and its form field (http/service-failure.ts), and a test for
 * its row (refused-by-the-service.test.ts).
 */
export const FURTHER_CODES = [
  'ACCESS_DENIED',
  'ACTION_FAILED',
  'ACTION_NOT_ALLOWED',
  'BALIE_NOT_AUTHORIZED',
  'CARD_NOT_ASSIGNED_TO_BALIE',
  'UNKNOWN_BALIE_CONSUMERKEY',
  'INVALID_PARAMETERS',
  'UNKNOWN_UITPASNUMBER',
  'UNKNOWN_IDENTIFICATION',
  'UNKNOWN_CARD_SYSTEM',
  'PARSE_INVALID_UITPAS_STATUS_CHANGE_REASON',
  'INVALID_CARD_STATUS_BLOCKED',
  'INVALID_CARD_STATUS_DELETED',
  'INVALID_CARD_STATUS_STOCK',
  'INVALID_CARD_STATUS_PROVISIONED',
  'INVALID_CARD_STATUS_SENT_TO_BALIE',
  'INVALID_CARD_STATUS_LOCAL_STOCK',
] as const

export type ListedCode = (typeof NEW_CARD_CODES)[number] | (typeof FURTHER_CODES)[number]

const LISTED: ReadonlySet<string> = new Set<string>([...NEW_CARD_CODES, ...FURTHER_CODES])

/** Tells whether this project knows a code. */
export function isListedRefusal(code: string): code is ListedCode {
  return LISTED.has(code)
}
