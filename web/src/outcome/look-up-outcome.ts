import { endpoints } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi } from '../api/client.ts'

/** GET /api/registrations/{key}: what became of a registration of which the outcome was open. */
export function useLookUpOutcome() {
  return useMutation({
    mutationFn: (key: string) =>
      callApi({ ...endpoints.registration, path: endpoints.registration.path.replace(':key', key) }),
  })
}
