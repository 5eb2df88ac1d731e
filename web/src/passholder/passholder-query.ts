import { endpoints } from '@balie/shared'
import { queryOptions } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** Everything about people stands under this key, so that it can be thrown away in one go. */
export const PERSONS_KEY = 'persons'

/** POST /api/passholders: the passholder of a uid, as this counter may see them. Asked once a registration. */
export function passholderQuery(uid: string, balieConsumerKey: string) {
  return queryOptions({
    queryKey: [PERSONS_KEY, balieConsumerKey, uid],
    queryFn: () => callApi({ ...endpoints.passholder, body: { uid, balieConsumerKey } }),
    enabled: uid !== '',
    staleTime: Infinity,
  })
}
