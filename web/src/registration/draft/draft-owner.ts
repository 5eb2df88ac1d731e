import type { Draft, PageSession } from '@balie/shared'
import { thisWindow } from '../../session/this-window.ts'

/** Returns the draft that this window continues: its own, or one that a link left for the employee who signs in. */
export function ownDraft({ draft }: PageSession): Draft | undefined {
  return draft?.window === undefined || draft.window === thisWindow.id ? draft : undefined
}

/** Returns a draft that this employee has in another window, on this PC or another. */
export function draftElsewhere(session: PageSession): Draft | undefined {
  return ownDraft(session) ? undefined : session.draft
}
