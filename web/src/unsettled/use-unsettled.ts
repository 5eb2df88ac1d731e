import { useQuery, useQueryClient } from '@tanstack/react-query'
import { EMPTY, type UnsettledList, without } from './unsettled-list.ts'
import { UNSETTLED_KEY, unsettledQuery } from './unsettled-query.ts'

/** This employee's registrations of which somebody still has to take note, but for the one that is on screen. */
export function useUnsettled(keyOnScreen: string | undefined) {
  const { data, isFetching, refetch } = useQuery(unsettledQuery)
  const { entries, failed } = data ?? EMPTY
  return {
    entries: entries.filter(({ registration }) => registration.key !== keyOnScreen),
    failed,
    fetching: isFetching,
    askAgain: () => void refetch(),
  }
}

/** Takes note that the end of one has been seen, and asks what else there is: another tab may be at it. */
export function useCloseUnsettled() {
  const client = useQueryClient()
  return ({ key }: { key: string }) => {
    client.setQueryData<UnsettledList>(UNSETTLED_KEY, (list = EMPTY) => without(list, key))
    void client.invalidateQueries({ queryKey: UNSETTLED_KEY })
  }
}
