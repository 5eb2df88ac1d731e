/** Names of the phases of a registration that is not settled yet, as they are stored. */
export const PHASE_NAMES = ['opened', 'blocking', 'blocked', 'registering'] as const
export type Phase = (typeof PHASE_NAMES)[number]

/** Requests that may have left for the service while a registration is in a phase. */
type Left = 'nothing' | 'block' | 'newCard'

interface PhaseRow {
  /** The request that may have left and whose outcome isn't known. */
  readonly left: Left
  /** Phases that may follow; a settled registration has an end, and no phase follows it. */
  readonly next: readonly (Phase | 'settled')[]
}

/**
 * The life of a registration (outcome.md §2), one row a phase: `opened` nothing has left; `blocking` the block of the old
 * card may have left; `blocked` the old card is blocked; `registering` newCard may have left. docs/architecture.md draws
 * the same table, and a test compares the two.
 */
export const PHASES: Readonly<Record<Phase, PhaseRow>> = {
  opened: { left: 'nothing', next: ['blocking', 'blocked', 'settled'] },
  blocking: { left: 'block', next: ['blocked', 'settled'] },
  blocked: { left: 'nothing', next: ['registering', 'settled'] },
  registering: { left: 'newCard', next: ['settled'] },
}

/** Returns the request that may have left for the service in this phase, with an unknown outcome. */
export function mayHaveLeft(phase: Phase): Left {
  return PHASES[phase].left
}
