import { type Draft, endpoints } from '@balie/shared'
import { callApi, noContentSchema } from '../../api/client.ts'
import { useSend } from '../../api/use-send.ts'
import { thisWindow } from '../../session/this-window.ts'

// Runs writes one after the other, so that a slow one never overwrites a later one.
const scope = { id: 'draft' }

/** Saves a draft for this window. */
export function saveDraft(draft: Draft) {
  const body: Draft = { ...draft, window: thisWindow.id }
  return callApi({ ...endpoints.saveDraft, body, response: noContentSchema })
}

const saving = { scope, mutationFn: saveDraft }
const deleting = { scope, mutationFn: deleteDraft }

/** PUT /api/draft: saves the form for this employee. */
export function useSaveDraft() {
  return useSend(saving)
}

/** DELETE /api/draft: deletes the saved form. */
export function useDeleteDraft() {
  return useSend(deleting)
}

function deleteDraft() {
  return callApi({ ...endpoints.deleteDraft, headers: thisWindow.header, response: noContentSchema })
}
