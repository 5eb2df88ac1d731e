import { queryOptions } from '@tanstack/react-query'
import { withLaterSentences } from '../i18n/catalogue.ts'

/** The parts of the screen that the first load leaves out, with their sentences. */
export const laterQuery = queryOptions({
  queryKey: ['later'],
  queryFn: () => withLaterSentences(import('../later/parts.ts')),
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
})
