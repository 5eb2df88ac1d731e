import type { Draft } from '@balie/shared'

let inHand: Draft | undefined

/**
 * Holds the current form in this window's memory only, to restore it after an unforeseen error, or to save it before
 * the page reloads.
 */
export const draftInHand = {
  read: () => inHand,
  write(draft: Draft | undefined): void {
    inHand = draft
  },
}
