import * as z from 'zod/mini'
import { blockSchema, stepSchema } from './block.ts'
import { outcomeSchema } from './outcome.ts'

/** The fields of the form that a problem can be about, as the screen orders them; the parameter names of new-card.md §1. */
export const FORM_FIELDS = [
  'uid',
  'uitpasNumber',
  'voucherNumber',
  'reason',
  'kansenStatuutEndDate',
  'balieConsumerKey',
] as const
export const formFieldSchema = z.enum(FORM_FIELDS)
export type FormField = z.infer<typeof formFieldSchema>

/** Problems that our own validation finds in one field. */
export const FIELD_PROBLEMS = [
  'REQUIRED',
  'TOO_LONG',
  'UID_INVALID',
  'REASON_REQUIRED',
  'CARD_NUMBER_LENGTH',
  'CARD_NUMBER_CHECK_DIGIT',
  'CARD_NUMBER_KIND_DIGIT',
  'VOUCHER_INVALID',
  'DATE_INVALID',
  'END_DATE_REQUIRED',
  'END_DATE_PAST',
  'END_DATE_TOO_LATE',
  'COUNTER_REQUIRED',
  'OLD_CARD_IS_NEW_CARD',
  'BLOCKING_OFF',
] as const
export const fieldProblemSchema = z.enum(FIELD_PROBLEMS)
export type FieldProblem = z.infer<typeof fieldProblemSchema>

/** Our own codes; any other code in a problem is the service's. */
export const OWN_PROBLEM_CODES = [
  'VALIDATION_FAILED',
  'IDEMPOTENCY_KEY_MISSING',
  'UNKNOWN_KEY',
  'IDEMPOTENCY_KEY_REUSED',
  'REGISTRATION_IN_PROGRESS',
  'NOT_REGISTERED',
  'OLD_CARD_CHANGED',
  'OLD_CARD_DIGITAL',
  'NEW_CARD_UNSURE',
  'BLOCK_UNKNOWN',
  'SESSION_EXPIRED',
  'OTHER_EMPLOYEE',
  'FORBIDDEN_ORIGIN',
  'FORBIDDEN_COUNTER',
  'UITPAS_UNREACHABLE',
  'STORE_UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'PROLONGATION_UNKNOWN',
  'UITPAS_FAILED',
  'LOGIN_FAILED',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_UNKNOWN',
  'TOO_MANY_SEARCHES',
  'NOT_FOUND',
  'BODY_TOO_LARGE',
  'BODY_NOT_JSON',
  'INTERNAL_ERROR',
] as const
export type OwnProblemCode = (typeof OWN_PROBLEM_CODES)[number]

/**
 * A failure as the BFF reports it (RFC 9457, contract.md §3): `title` says what happened and `detail` what to do, in
 * the requested language; `code` is the service's or one of ours; `field` is where to put the focus. On registrations
 * only: `outcome`; `block` and the `step` that the problem is about, absent if the registration ended before either
 * card was looked at; `settlesInMs`, the time from the answer until a retry is conclusive.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
  field: z.optional(formFieldSchema),
  errors: z.optional(z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() }))),
  requiredPermission: z.optional(z.string()),
  outcome: z.optional(outcomeSchema),
  block: z.optional(blockSchema),
  step: z.optional(stepSchema),
  settlesInMs: z.optional(z.number()),
  /** True if no look-up will settle the outcome any more: the employee may close it. */
  closable: z.optional(z.boolean()),
  /** The card of a running registration that is in the way: this card, or another one for the same passholder. */
  uitpasNumber: z.optional(z.string()),
  /** Usual address of the application, if the page was opened at another address of the same machine. */
  usualAddress: z.optional(z.string().check(z.regex(/^https?:\/\//))),
  requestId: z.string(),
})
export type Problem = z.infer<typeof problemSchema>
