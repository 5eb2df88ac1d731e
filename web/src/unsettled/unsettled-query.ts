import { endpoints, type OpenRegistration } from '@balie/shared'
import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'
import { LOOK_UPS_KEY } from '../api/look-up.ts'
import { noticeSessionEnd } from '../session/notice-session-end.ts'
import { EMPTY, isOpen, type UnsettledList, withFetched } from './unsettled-list.ts'

/** Polling interval while the list can change by itself. */
const ASK_EVERY_MS = 3000
/** Polling interval while only an end that was seen here can still change, and the duration of that. */
const WATCH_EVERY_MS = 15_000
const WATCH_MS = 10 * 60_000

export const UNSETTLED_KEY = ['unsettled'] as const

/** GET /api/registrations?state=unsettled: lists the registrations whose end this employee hasn't seen on any PC. */
export const unsettledQuery = queryOptions({
  queryKey: UNSETTLED_KEY,
  queryFn: async ({ client }) => {
    const { path, search } = endpoints.openRegistrations
    const result = await callApi({ ...endpoints.openRegistrations, path: path + search })
    const before = client.getQueryData<UnsettledList>(UNSETTLED_KEY) ?? EMPTY
    if (noticeSessionEnd(client, result)) return before
    const fetched = result.kind === 'ok' ? result.data : undefined
    const { unreadable = 0 } = fetched ?? before
    const list = { ...withFetched(before, fetched?.registrations), unreadable }
    await invalidateLookUps(client, newlyEnded(before, list))
    return list
  },
  refetchOnWindowFocus: true,
  refetchInterval: ({ state }) => askAfter(state.data ?? EMPTY),
})

function askAfter({ entries, closed }: UnsettledList): number | false {
  if (entries.some((entry) => isOpen(entry) && mayChange(entry.registration))) return ASK_EVERY_MS
  return closed.some(({ registered, at }) => !registered && performance.now() - at < WATCH_MS)
    ? WATCH_EVERY_MS
    : false
}

function mayChange({ running, settlesInMs }: { running: boolean; settlesInMs: number }): boolean {
  return running || settlesInMs > 0
}

/** Returns the registrations that have ended since. */
function newlyEnded(before: UnsettledList, after: UnsettledList): OpenRegistration[] {
  const ended = ({ entries }: UnsettledList) =>
    entries.filter((entry) => !isOpen(entry)).map(({ registration }) => registration)
  const known = ended(before).map(({ key }) => key)
  return ended(after).filter(({ key }) => !known.includes(key))
}

/** Invalidates the look-ups of these cards and their holders, which may be out of date, and no others. */
export async function invalidateLookUps(
  client: QueryClient,
  ended: readonly OpenRegistration[],
): Promise<void> {
  const stale = ended.flatMap(({ uid, uitpasNumber }) => [uid, uitpasNumber])
  await client.invalidateQueries({
    queryKey: [LOOK_UPS_KEY],
    predicate: ({ queryKey: [, , body] }) =>
      Object.values(body ?? {}).some((value) => typeof value === 'string' && stale.includes(value)),
  })
}
