import { endpoints, type Passholder, type Problem, type Registration } from '@balie/shared'
import { useQueryClient } from '@tanstack/react-query'
import type { ApiResult } from '../../api/client.ts'
import { LOOK_UPS_KEY } from '../../api/look-up.ts'
import { forgetIdentifications } from '../../passholder/identify.ts'

const PASSHOLDERS = { queryKey: [LOOK_UPS_KEY, endpoints.passholder.path] }

/**
 * Remembers what a failed registration revealed about the old card. If it was blocked, the screen shows it as blocked
 * and the next submission doesn't block it. If it could not be blocked, the passholder's data has changed. A number that
 * is scanned again is looked up again.
 */
export function useOldCardNews() {
  const client = useQueryClient()
  return ({ blockUitpasNumber }: Registration, { block, step }: Problem) => {
    forgetIdentifications(client)
    if (blockUitpasNumber === undefined) return
    if (block === 'done' || block === 'already') {
      client.setQueriesData<ApiResult<Passholder>>(PASSHOLDERS, (answer) =>
        answer?.kind === 'ok' ? { kind: 'ok', data: withBlocked(answer.data, blockUitpasNumber) } : answer,
      )
    } else if (step === 'block') void client.invalidateQueries(PASSHOLDERS)
  }
}

function withBlocked(passholder: Passholder, uitpasNumber: string): Passholder {
  return {
    ...passholder,
    memberships: passholder.memberships.map((membership) => {
      const { currentCard } = membership
      return currentCard?.uitpasNumber === uitpasNumber
        ? { ...membership, currentCard: { ...currentCard, status: 'BLOCKED' } }
        : membership
    }),
  }
}
