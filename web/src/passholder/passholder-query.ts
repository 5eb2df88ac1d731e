import { type Counter, endpoints } from '@balie/shared'
import { lookUp } from '../api/look-up.ts'

/** POST /api/passholders: looks up the passholder with a uid, as this counter may see them. */
export function passholderQuery(uid: string, { consumerKey }: Counter) {
  return lookUp(endpoints.passholder, uid === '' ? undefined : { uid, balieConsumerKey: consumerKey })
}
