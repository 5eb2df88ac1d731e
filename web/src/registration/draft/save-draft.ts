import { type Draft, endpoints } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi, noContentSchema } from '../../api/client.ts'
import { thisWindow } from '../../session/this-window.ts'

// One after the other, so that a slow write never lands on top of a later one.
const scope = { id: 'draft' }

/** Keeps a draft as this window's. */
export function saveDraft(draft: Draft) {
  const body: Draft = { ...draft, window: thisWindow.id }
  return callApi({ ...endpoints.saveDraft, body, response: noContentSchema })
}

/** PUT /api/draft: keeps the form for this employee. */
export function useSaveDraft() {
  return useMutation({
    scope,
    mutationFn: saveDraft,
  })
}

/** DELETE /api/draft: forgets it. */
export function useDeleteDraft() {
  return useMutation({
    scope,
    mutationFn: () =>
      callApi({ ...endpoints.deleteDraft, headers: thisWindow.header, response: noContentSchema }),
  })
}
