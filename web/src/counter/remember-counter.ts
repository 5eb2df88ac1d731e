import { endpoints } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi, noContentSchema } from '../api/client.ts'

/** PUT /api/session/counter: remembers the counter that this employee chose, on all PCs. */
export function useRememberCounter() {
  return useMutation({
    scope: { id: 'counter' },
    mutationFn: (consumerKey: string) =>
      callApi({ ...endpoints.chooseCounter, body: { consumerKey }, response: noContentSchema }),
  })
}
