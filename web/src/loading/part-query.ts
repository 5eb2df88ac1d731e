import { queryOptions } from '@tanstack/react-query'

/**
 * Makes the query that fetches a part of the screen which the first load leaves out: once, and kept from then on.
 *
 * @param name its key in the cache
 * @param fetchPart with its sentences
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
