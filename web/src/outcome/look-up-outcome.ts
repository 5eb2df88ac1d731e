import { endpoints, type Registered, type Registration } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { type ApiResult, callApi } from '../api/client.ts'

/** The key of a registration, with its subject. */
type Asked = { key: string } & Pick<Registration, 'uid' | 'uitpasNumber' | 'balieConsumerKey'>

/** Looks up the outcome of a registration. */
export function useLookUpOutcome() {
  return useMutation({ mutationFn: lookUpOutcome })
}

/**
 * GET /api/registrations/{key}. A request with a key that the BFF doesn't know may still arrive there, however long ago
 * it was sent: so the key is abandoned, which ends it or returns the outcome that it has by now.
 */
export async function lookUpOutcome(asked: Asked): Promise<ApiResult<Registered>> {
  const { registration, abandon } = endpoints
  const path = ({ path }: { path: string }) => path.replace(':key', asked.key)
  const result = await callApi({ ...registration, path: path(registration) })
  if (result.kind !== 'problem' || result.problem.code !== 'UNKNOWN_KEY') return result
  const { uid, uitpasNumber, balieConsumerKey } = asked
  return callApi({ ...abandon, path: path(abandon), body: { uid, uitpasNumber, balieConsumerKey } })
}
