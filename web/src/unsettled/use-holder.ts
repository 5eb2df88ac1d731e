import { endpoints, type OpenRegistration } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** Looks up a registration's passholder by uid. Cached apart from the form's look-ups, which end with each form. */
export function useHolder({ uid, balieConsumerKey }: OpenRegistration) {
  const { data } = useQuery({
    queryKey: ['unsettled-holder', uid, balieConsumerKey],
    queryFn: () => callApi({ ...endpoints.passholder, body: { uid, balieConsumerKey } }),
    staleTime: Infinity,
  })
  return data?.kind === 'ok' ? data.data : undefined
}
