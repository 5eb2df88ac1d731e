import type { OpenRegistration } from '@balie/shared'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { EMPTY, type Seen, type UnsettledList, without } from './unsettled-list.ts'
import { UNSETTLED_KEY, unsettledQuery } from './unsettled-query.ts'

/** Returns this employee's registrations whose end has to be acknowledged, except the one on screen. */
export function useUnsettled(isOnScreen: (registration: OpenRegistration) => boolean) {
  const { data, isFetching, refetch } = useQuery(unsettledQuery)
  const { entries, failed, unreadable } = data ?? EMPTY
  return {
    unreadable,
    entries: entries.filter(({ registration }) => !isOnScreen(registration)),
    failed,
    fetching: isFetching,
    askAgain: () => void refetch(),
  }
}

/** Notes that the end of a registration has been seen, and reads the list again: another tab may be working too. */
export function useMarkSeen() {
  const client = useQueryClient()
  return (seen: Omit<Seen, 'at'>) => {
    client.setQueryData<UnsettledList>(UNSETTLED_KEY, (list = EMPTY) =>
      without(list, { ...seen, at: performance.now() }),
    )
    void client.invalidateQueries({ queryKey: UNSETTLED_KEY })
  }
}
