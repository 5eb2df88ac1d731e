import type { Draft, Session } from '@balie/shared'
import { thisWindow } from '../../session/this-window.ts'

/** The draft that this window goes on with: its own, or one that a link left for whoever signs in. */
export function ownDraft({ draft }: Session): Draft | undefined {
  return draft?.window === undefined || draft.window === thisWindow.id ? draft : undefined
}

/** A draft of another window of this employee, here or on another PC. */
export function draftElsewhere(session: Session): Draft | undefined {
  return ownDraft(session) ? undefined : session.draft
}
