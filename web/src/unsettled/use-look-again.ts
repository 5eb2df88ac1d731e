import type { OpenRegistration } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { useLookUpOutcome } from '../outcome/look-up-outcome.ts'
import { verdictOnLookingUp } from '../outcome/verdict.ts'
import { EMPTY, type UnsettledList, withVerdict } from './unsettled-list.ts'
import { doubtLookUps, UNSETTLED_KEY } from './unsettled-query.ts'

/** Looks one of them up again, and keeps what is known of it then. Tells whether it has ended. */
export function useLookAgain(registration: OpenRegistration) {
  const { key } = registration
  const client = useQueryClient()
  const lookUp = useLookUpOutcome()

  async function look(): Promise<boolean> {
    const result = await lookUp.mutateAsync(key)
    // The BFF has told of it, so it surely arrived there: a key that it forgot was never sent on.
    const verdict = verdictOnLookingUp(result, Infinity)
    client.setQueryData<UnsettledList>(UNSETTLED_KEY, (list = EMPTY) => withVerdict(list, key, verdict))
    if (verdict.kind === 'unknown') return false
    await doubtLookUps(client, [registration])
    return true
  }

  return { look, looking: lookUp.isPending }
}
