import { endpoints } from './endpoints.ts'
import { searchEndpoint } from './passholder-search.ts'
import { prolongEndpoint } from './prolongation.ts'
import { stockEndpoint } from './stock.ts'
import { todayEndpoint } from './today.ts'

/** The whole contract with the browser, including endpoints that the page loads later (contract.md §1). */
export const allEndpoints = {
  ...endpoints,
  searchPassholders: searchEndpoint,
  prolong: prolongEndpoint,
  stock: stockEndpoint,
  today: todayEndpoint,
} as const
