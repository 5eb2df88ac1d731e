import { blockSchema, formFieldSchema, stepSchema } from '@balie/shared'
import * as z from 'zod/mini'
import { CARD_FINDINGS, INVALID_CARD_CAUSES } from '../../messages/words.ts'

const oldCard = { block: blockSchema, step: stepSchema }

/** A refusal as stored. */
export const refusedSchema = z.object({
  outcome: z.literal('refused'),
  ...oldCard,
  code: z.string(),
  requiredPermission: z.optional(z.string()),
  ownCityOnly: z.optional(z.boolean()),
  causes: z.optional(z.array(z.enum(INVALID_CARD_CAUSES))),
  cardIs: z.optional(z.enum(CARD_FINDINGS)),
})

/** End of an attempt that sent nothing: all copies of the request get this end; the key is free for another request. */
export const notSentSchema = z.object({
  outcome: z.literal('not_sent'),
  ...oldCard,
  code: z.string(),
  status: z.number(),
  field: z.optional(formFieldSchema),
  causes: z.optional(z.array(z.enum(INVALID_CARD_CAUSES))),
  cardIs: z.optional(z.enum(CARD_FINDINGS)),
})
export type NotSent = z.infer<typeof notSentSchema>

/** End of a registration as stored, for every later request with the same key. */
export const settledSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('registered'),
    block: blockSchema,
    confirmedBy: z.enum(['answer', 'lookup']),
    resource: z.optional(z.string()),
  }),
  refusedSchema,
  notSentSchema,
  z.object({ outcome: z.literal('not_registered'), ...oldCard }),
])
export type Settled = z.infer<typeof settledSchema>

/** Names an end, so that a record can say which one the employee has seen. */
export function nameOfEnd({ outcome, block }: Settled): string {
  return `${outcome} ${block}`
}

/** The end of a key under which nothing was or will be sent. */
export const NOTHING_SENT = {
  outcome: 'not_registered',
  block: 'not_requested',
  step: 'register',
} as const satisfies Settled
