import { type Counter, type StockCount, stockEndpoint } from '@balie/shared'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

const STOCK_KEY = 'stock'

/** Matches the stock of all counters, to be read again once a card has left one of them. */
export const stockFilter = { queryKey: [STOCK_KEY] } as const

/** POST /api/stock-counts: reads a counter's stock, once a session and after each registration; empty on failure. */
export function stockQuery({ consumerKey }: Counter) {
  return queryOptions<readonly StockCount[]>({
    queryKey: [STOCK_KEY, consumerKey],
    queryFn: async () => {
      const result = await callApi({ ...stockEndpoint, body: { balieConsumerKey: consumerKey } })
      return result.kind === 'ok' ? result.data.counts : []
    },
    staleTime: Infinity,
    gcTime: Infinity,
  })
}
