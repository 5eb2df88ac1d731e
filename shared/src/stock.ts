import * as z from 'zod/mini'
import { consumerKeySchema } from './registration.ts'

/** Number of cards of one kind and system in stock at a counter, or on their way to it (service.md §4.9). */
export const stockCountSchema = z.object({
  cardSystem: z.object({ id: z.string(), name: z.optional(z.string()) }),
  kansenpas: z.boolean(),
  where: z.enum(['here', 'on_its_way']),
  count: z.int(),
})
export type StockCount = z.infer<typeof stockCountSchema>

export const stockSchema = z.object({ counts: z.array(stockCountSchema) })

/** Counts the cards of a counter. */
export const stockEndpoint = {
  method: 'POST',
  path: '/api/stock-counts',
  request: z.object({ balieConsumerKey: consumerKeySchema }),
  response: stockSchema,
} as const
