import { endpoints, type Registered, type Registration } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { type ApiResult, callApi } from '../api/client.ts'

/** A registration by its key, and what it was about. */
type Asked = { key: string } & Pick<Registration, 'uid' | 'uitpasNumber' | 'balieConsumerKey'>

/** Finds out what became of a registration whose outcome is open. */
export function useLookUpOutcome() {
  return useMutation({ mutationFn: lookUpOutcome })
}

/**
 * GET /api/registrations/{key}. A key that the BFF doesn't know may still arrive there, however long ago it was sent: so
 * it is abandoned, which ends it or tells what became of it meanwhile.
 */
export async function lookUpOutcome(asked: Asked): Promise<ApiResult<Registered>> {
  const { registration, abandon } = endpoints
  const path = ({ path }: { path: string }) => path.replace(':key', asked.key)
  const result = await callApi({ ...registration, path: path(registration) })
  if (result.kind !== 'problem' || result.problem.code !== 'UNKNOWN_KEY') return result
  const { uid, uitpasNumber, balieConsumerKey } = asked
  return callApi({ ...abandon, path: path(abandon), body: { uid, uitpasNumber, balieConsumerKey } })
}
