import { queryOptions } from '@tanstack/react-query'

/**
 * Makes the query that fetches a part of the screen that the first load leaves out: once, and then kept.
 *
 * @param name key in the cache
 * @param fetchPart fetches the part with its sentences
 */
export function partQuery<Part>(name: string, fetchPart: () => Promise<Part>) {
  return queryOptions({
    queryKey: [name],
    queryFn: fetchPart,
    staleTime: Infinity,
    gcTime: Infinity,
    structuralSharing: false,
  })
}
