import * as z from 'zod/mini'
import { calendarDateSchema } from './calendar-date.ts'
import { consumerKeySchema, uidSchema } from './registration.ts'

/** The body of a prolongation: another end date for a kansenstatuut, without a new card. */
export const prolongationSchema = z.object({
  uid: uidSchema,
  cardSystemId: z
    .string({ error: 'REQUIRED' })
    .check(z.trim(), z.minLength(1, { error: 'REQUIRED' }), z.regex(/^\w{1,40}$/, { error: 'UID_INVALID' })),
  kansenStatuutEndDate: calendarDateSchema,
  balieConsumerKey: consumerKeySchema,
})

/** A successful prolongation, confirmed by the service's answer or by a later look-up. */
export const prolongedSchema = z.object({
  kansenStatuutEndDate: calendarDateSchema,
  confirmedBy: z.enum(['answer', 'lookup']),
})
export type Prolonged = z.infer<typeof prolongedSchema>

/** Gives a kansenstatuut another end date, without a new card. */
export const prolongEndpoint = {
  method: 'POST',
  path: '/api/prolongations',
  request: prolongationSchema,
  response: prolongedSchema,
} as const
