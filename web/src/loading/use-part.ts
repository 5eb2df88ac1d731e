import { useQuery } from '@tanstack/react-query'
import type { partQuery } from './part-query.ts'

/**
 * Returns a part of the screen that few people need, fetched by itself; undefined until it is there.
 *
 * @param query made by `partQuery`
 * @param wanted whether there is something to show
 */
export function usePart<Part>(query: ReturnType<typeof partQuery<Part>>, wanted: boolean) {
  const { data, isError, isFetching, refetch } = useQuery({ ...query, enabled: wanted })
  return { part: data, failed: wanted && isError, fetching: isFetching, fetch: () => void refetch() }
}
