import { useQuery } from '@tanstack/react-query'
import { withLaterSentences } from '../i18n/catalogue.ts'

/**
 * A part of the screen that few need, fetched by itself.
 *
 * @param name what it is kept under
 * @param wanted whether there is something to show
 */
export function usePart<Part>(name: string, load: () => Promise<Part>, wanted: boolean) {
  const { data, isError, refetch } = useQuery({
    queryKey: [name],
    queryFn: () => withLaterSentences(load()),
    enabled: wanted,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })
  return { part: data, failed: wanted && isError, fetch: () => void refetch() }
}
