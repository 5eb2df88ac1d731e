import { endpoints, type OpenRegistration } from '@balie/shared'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'
import { verdictOn } from '../outcome/verdict.ts'
import { EMPTY, type UnsettledList } from './unsettled-list.ts'
import { UNSETTLED_KEY } from './unsettled-query.ts'
import { useMarkSeen } from './use-unsettled.ts'
import { withVerdict } from './with-verdict.ts'

/** POST /api/registrations/{key}/close: closes a registration that can never be settled, or keeps its new result. */
export function useCloseForGood() {
  const client = useQueryClient()
  const markSeen = useMarkSeen()
  const sending = useMutation({
    mutationFn: ({ key }: OpenRegistration) => {
      const { close } = endpoints
      return callApi({ ...close, path: close.path.replace(':key', key) })
    },
  })

  async function closeForGood(registration: OpenRegistration): Promise<void> {
    const { key } = registration
    const result = await sending.mutateAsync(registration)
    if (result.kind === 'ok' && result.data === undefined) {
      markSeen({ key, registered: false })
      return
    }
    // It has an end after all, or closing isn't possible now.
    const told = result.kind === 'ok' ? result.data && { kind: 'ok' as const, data: result.data } : result
    if (!told) return
    client.setQueryData<UnsettledList>(UNSETTLED_KEY, (list = EMPTY) =>
      withVerdict(list, key, verdictOn(told)),
    )
  }

  return { closeForGood, closing: sending.isPending }
}
