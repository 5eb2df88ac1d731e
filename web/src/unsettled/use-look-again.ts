import type { OpenRegistration } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import { useLookUpOutcome } from '../outcome/look-up-outcome.ts'
import { type Verdict, verdictOn } from '../outcome/verdict.ts'
import { EMPTY, type UnsettledList } from './unsettled-list.ts'
import { invalidateLookUps, UNSETTLED_KEY } from './unsettled-query.ts'
import { withVerdict } from './with-verdict.ts'

/** Looks up a registration again, and keeps its result. */
export function useLookAgain() {
  const client = useQueryClient()
  const lookUp = useLookUpOutcome()

  async function look(registration: OpenRegistration): Promise<Verdict['kind']> {
    const verdict = verdictOn(await lookUp.mutateAsync(registration))
    client.setQueryData<UnsettledList>(UNSETTLED_KEY, (list = EMPTY) =>
      withVerdict(list, registration.key, verdict),
    )
    if (verdict.kind !== 'unknown') await invalidateLookUps(client, [registration])
    return verdict.kind
  }

  return { look, looking: lookUp.isPending }
}
