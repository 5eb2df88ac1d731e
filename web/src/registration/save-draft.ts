import { type Draft, endpoints } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi, noContentSchema } from '../api/client.ts'

// One after the other, so that a slow write never lands on top of a later one.
const scope = { id: 'draft' }

/** PUT /api/draft: keeps the form for this employee. */
export function useSaveDraft() {
  return useMutation({
    scope,
    mutationFn: (draft: Draft) => callApi({ ...endpoints.saveDraft, body: draft, response: noContentSchema }),
  })
}

/** DELETE /api/draft: forgets it. */
export function useDeleteDraft() {
  return useMutation({
    scope,
    mutationFn: () => callApi({ ...endpoints.deleteDraft, response: noContentSchema }),
  })
}
