import type { Draft } from '@balie/shared'
import { draftInHand } from '../registration/draft/draft-in-hand.ts'
import { saveDraft } from '../registration/draft/save-draft.ts'
import { isPageOld } from './release-query.ts'

/** Opens the page anew, with the form as it is now. */
export async function openAnew(draft: Draft | undefined = draftInHand.read()): Promise<void> {
  if (draft) await saveDraft(draft)
  window.location.reload()
}

/**
 * Tries again to fetch a part of the page; where a new version was installed meanwhile, only opening the page anew can help.
 *
 * @param link what the page was opened with, as long as there is no form
 */
export async function fetchAgain(fetchPart: () => unknown, link?: Draft): Promise<void> {
  const isOld = await isPageOld().catch(() => false)
  if (isOld) await openAnew(draftInHand.read() ?? link)
  else fetchPart()
}
