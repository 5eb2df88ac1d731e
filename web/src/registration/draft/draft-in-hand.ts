import type { Draft } from '@balie/shared'

let inHand: Draft | undefined

/**
 * The form as it is now, in this window's memory alone: after an error that nobody foresaw, and before the page is opened
 * anew, it is given back.
 */
export const draftInHand = {
  read: () => inHand,
  write(draft: Draft | undefined): void {
    inHand = draft
  },
}
