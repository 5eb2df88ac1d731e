import { endpoints, IDEMPOTENCY_KEY_HEADER, type Registration } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** POST /api/registrations: registers the card, once for a key. */
export function useRegister() {
  return useMutation({
    mutationFn: ({ key, registration }: { key: string; registration: Registration }) =>
      callApi({ ...endpoints.register, headers: { [IDEMPOTENCY_KEY_HEADER]: key }, body: registration }),
  })
}
