import { endpoints, type OpenRegistration } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { callApi } from '../api/client.ts'
import { isAnswer } from '../api/look-up.ts'
import type { EntryStatus } from './unsettled-list.ts'

/**
 * Looks up a registration's passholder by uid. Cached apart from the form's look-ups, which end with each form.
 *
 * @param status a look-up that failed is made again when it changes
 * @returns `askAgain` does so on request. Not by a timer: this call extends the session.
 */
export function useHolder({ uid, balieConsumerKey }: OpenRegistration, status: EntryStatus) {
  const { data, refetch } = useQuery({
    queryKey: ['unsettled-holder', uid, balieConsumerKey],
    queryFn: () => callApi({ ...endpoints.passholder, body: { uid, balieConsumerKey } }),
    staleTime: Infinity,
  })
  function askAgain() {
    if (data && !isAnswer(data)) void refetch()
  }
  const askOnNews = useEffectEvent(askAgain)
  useEffect(() => askOnNews(), [status])
  return { holder: data?.kind === 'ok' ? data.data : undefined, askAgain }
}
