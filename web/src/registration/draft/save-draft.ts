import { type Draft, endpoints } from '@balie/shared'
import { useMutation } from '@tanstack/react-query'
import { callApi, noContentSchema } from '../../api/client.ts'
import { thisWindow } from '../../session/this-window.ts'

// Runs writes one after the other, so that a slow one never overwrites a later one.
const scope = { id: 'draft' }

/** Saves a draft for this window. */
export function saveDraft(draft: Draft) {
  const body: Draft = { ...draft, window: thisWindow.id }
  return callApi({ ...endpoints.saveDraft, body, response: noContentSchema })
}

/** PUT /api/draft: saves the form for this employee. */
export function useSaveDraft() {
  return useMutation({
    scope,
    mutationFn: saveDraft,
  })
}

/** DELETE /api/draft: deletes the saved form. */
export function useDeleteDraft() {
  return useMutation({
    scope,
    mutationFn: () =>
      callApi({ ...endpoints.deleteDraft, headers: thisWindow.header, response: noContentSchema }),
  })
}
