import { useQuery } from '@tanstack/react-query'
import { withLaterSentences } from '../i18n/catalogue.ts'

/**
 * The part of the screen that finds people by name, fetched when somebody first types words: most scan.
 *
 * @param wanted whether there is something to show
 */
export function usePeoplePart(wanted: boolean) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['people-part'],
    queryFn: () => withLaterSentences(import('./people-part.ts')),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })
  return { part: data, failed: wanted && isError, fetch: () => void refetch() }
}
