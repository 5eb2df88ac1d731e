import type { OpenRegistration } from '@balie/shared'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { EMPTY, type Seen, type UnsettledList, without } from './unsettled-list.ts'
import { UNSETTLED_KEY, unsettledQuery } from './unsettled-query.ts'

/** This employee's registrations of which somebody still has to take note, but for what is on screen. */
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

/** Takes note that the end of one has been seen, and asks what else there is: another tab may be at it. */
export function useCloseUnsettled() {
  const client = useQueryClient()
  return (seen: Omit<Seen, 'at'>) => {
    client.setQueryData<UnsettledList>(UNSETTLED_KEY, (list = EMPTY) =>
      without(list, { ...seen, at: performance.now() }),
    )
    void client.invalidateQueries({ queryKey: UNSETTLED_KEY })
  }
}
