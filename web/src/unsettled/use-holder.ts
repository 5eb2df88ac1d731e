import { endpoints, type OpenRegistration } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** Whose card it is: the BFF keeps only the uid. Kept apart from what the form looks up, which goes with each form. */
export function useHolder({ uid, balieConsumerKey }: OpenRegistration) {
  const { data } = useQuery({
    queryKey: ['unsettled-holder', uid, balieConsumerKey],
    queryFn: () => callApi({ ...endpoints.passholder, body: { uid, balieConsumerKey } }),
    staleTime: Infinity,
  })
  return data?.kind === 'ok' ? data.data : undefined
}
