import * as z from 'zod/mini'
import { blockSchema, stepSchema } from './block.ts'

/** The three ends of a registration, never confused (outcome.md §1). */
export const outcomeSchema = z.enum(['registered', 'not_registered', 'unknown'])
export type Outcome = z.infer<typeof outcomeSchema>

/** A successful registration, confirmed by the service's answer or by a later look-up of the card. */
export const registeredSchema = z.object({
  outcome: z.literal('registered'),
  confirmedBy: z.enum(['answer', 'lookup']),
  uid: z.string(),
  uitpasNumber: z.string(),
  resource: z.optional(z.string()),
  block: blockSchema,
})
export type Registered = z.infer<typeof registeredSchema>

/**
 * A registration whose end this employee hasn't been told: it still runs, its outcome or that of its block is unknown,
 * or its answer went to a page that was gone. A request for its key settles it or returns its end.
 */
export const openRegistrationSchema = z.object({
  /** Its Idempotency-Key. */
  key: z.string(),
  uid: z.string(),
  uitpasNumber: z.string(),
  reason: z.string(),
  balieConsumerKey: z.string(),
  blockUitpasNumber: z.optional(z.string()),
  sentAt: z.iso.datetime(),
  /** Time from the answer until a look-up is conclusive, in ms; 0 if it already is. */
  settlesInMs: z.number(),
  /** True while it is still being carried out. */
  running: z.boolean(),
  /** Outcome as far as it is known without a look-up; not registered and yet open if only the block is unknown. */
  outcome: outcomeSchema,
  block: blockSchema,
  step: stepSchema,
})
export type OpenRegistration = z.infer<typeof openRegistrationSchema>

/** Open registrations, newest first, and the number of others that this instance can't read. */
export const openRegistrationsSchema = z.object({
  registrations: z.array(openRegistrationSchema),
  unreadable: z.optional(z.number()),
})
export type OpenRegistrations = z.infer<typeof openRegistrationsSchema>
