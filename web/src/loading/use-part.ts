import { useQuery } from '@tanstack/react-query'
import type { partQuery } from './part-query.ts'

/**
 * Returns a part of the screen that few people need, fetched by itself; undefined until it is there.
 *
 * @param query made by `partQuery`
 * @param wanted whether there is something to show
 */
export function usePart<Part>(query: ReturnType<typeof partQuery<Part>>, wanted: boolean) {
  const { data, errorUpdateCount, isFetching, refetch } = useQuery({ ...query, enabled: wanted })
  // It has failed also while it is tried again: a notice that comes and goes moves what is clicked.
  const failed = wanted && !data && errorUpdateCount > 0
  return { part: data, failed, fetching: isFetching, fetch: () => void refetch() }
}
