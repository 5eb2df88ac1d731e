import { useQuery } from '@tanstack/react-query'
import { withOwnSentences } from '../i18n/catalogue.ts'

/**
 * The part of the screen that prolongs a kansenstatuut, fetched for the first passholder who may need it.
 *
 * @param wanted whether there is something to show
 */
export function useProlongingPart(wanted: boolean) {
  return useQuery({
    queryKey: ['prolonging-part'],
    queryFn: () => withOwnSentences(import('./part.ts')),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  }).data
}
