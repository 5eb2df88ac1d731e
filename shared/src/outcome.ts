import * as z from 'zod/mini'
import { blockSchema, stepSchema } from './block.ts'
import { outcomeSchema } from './problem.ts'

/** A registration that was made: by the service's answer, or found out by looking the card up afterwards. */
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
 * A registration of this employee whose end nobody has been told yet: it still runs, its outcome or that of its block is
 * unknown, or its answer went to a page that was gone. Asking for it by its key settles it, or tells its end.
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
  /** Counted from the answer: after this, asking for it can say for sure. 0 when that is now. */
  settlesInMs: z.number(),
  /** True while it is still being carried out. */
  running: z.boolean(),
  /** Outcome as far as it is known without a look-up; not registered and yet open if only the block is unknown. */
  outcome: outcomeSchema,
  block: blockSchema,
  step: stepSchema,
})
export type OpenRegistration = z.infer<typeof openRegistrationSchema>

/** Newest first; and the number of others of which this instance can read nothing. */
export const openRegistrationsSchema = z.object({
  registrations: z.array(openRegistrationSchema),
  unreadable: z.optional(z.number()),
})
export type OpenRegistrations = z.infer<typeof openRegistrationsSchema>
