import type { CardStatus } from '../data/unowned-cards.ts'

/** Moment of a fault: before the call is carried out, which it then never is, or after. */
export type When = 'before' | 'after'

/**
 * A fault of a call. Without `when`, faults that replace the answer strike before (nothing happens),
 * and those that spoil the real answer strike after (the call is carried out).
 */
export type Fault = { when?: When } & (
  | { kind: 'delay'; ms: number }
  | { kind: 'reset' }
  | { kind: 'status'; status: number; body?: string; contentType?: string }
  | { kind: 'code'; code: string; message?: string; requiredPermission?: string; httpStatus?: number }
  | { kind: 'raw'; bodyBase64: string; contentType?: string; status?: number }
  | { kind: 'truncate' }
  | { kind: 'drip'; ms: number; bytes?: number }
  | { kind: 'empty'; status?: number }
  | { kind: 'huge'; bytes: number }
  | { kind: 'doctype' }
  | { kind: 'latin1'; httpStatus?: number }
  | { kind: 'oauth'; problem: string }
  /** A real answer as it stands in `answers/`, whatever was asked. */
  | { kind: 'answer'; name: string }
  | { kind: 'change-card'; uitpasNumber: string; status: CardStatus }
)

export const faultKinds: readonly Fault['kind'][] = [
  'delay',
  'reset',
  'status',
  'code',
  'raw',
  'truncate',
  'drip',
  'empty',
  'huge',
  'doctype',
  'latin1',
  'oauth',
  'answer',
  'change-card',
]
