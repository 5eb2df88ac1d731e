import type { Draft } from '@balie/shared'
import { draftInHand } from '../registration/draft/draft-in-hand.ts'
import { saveDraft } from '../registration/draft/save-draft.ts'
import { isPageOld } from './release-query.ts'

/** Reloads the page, keeping the form. */
export async function reloadPage(draft: Draft | undefined = draftInHand.read()): Promise<void> {
  if (draft) await saveDraft(draft)
  window.location.reload()
}

/**
 * Tries again to fetch a part of the page; reloads the page if a new version was installed in the meantime, since only
 * that can help.
 *
 * @param link the form of the link that opened the page, as long as no form is on screen
 */
export async function fetchAgain(fetchPart: () => unknown, link?: Draft): Promise<void> {
  const isOld = await isPageOld().catch(() => false)
  if (isOld) await reloadPage(draftInHand.read() ?? link)
  else fetchPart()
}
