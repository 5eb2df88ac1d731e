import { addDays } from './brussels-date.ts'
import type { Kansenstatuut } from './world.ts'

/** Time after its end during which a kansenstatuut still counts. The real length isn't documented. */
const GRACE_PERIOD_DAYS = 92

/**
 * - `active` and `suspended`: it runs. A suspended one can't be used for a while, but it hasn't ended.
 * - `grace`: it has ended, yet still counts.
 * - `expired`: it no longer counts, and the passholder must get an ordinary card.
 */
export type KansenstatuutPhase = 'none' | 'active' | 'suspended' | 'grace' | 'expired'

/** Returns the phase of a kansenstatuut on this date. */
export function kansenstatuutPhase(kansenstatuut: Kansenstatuut | null, today: string): KansenstatuutPhase {
  if (kansenstatuut === null) return 'none'
  const { endDate, suspendedUntil } = kansenstatuut
  if (endDate >= today) return suspendedUntil !== null && suspendedUntil >= today ? 'suspended' : 'active'
  return addDays(endDate, GRACE_PERIOD_DAYS) >= today ? 'grace' : 'expired'
}

/** Tells whether a person in this phase has kansenstatuut, and so must have a kansenpas. */
export function countsAsKansenstatuut(phase: KansenstatuutPhase): boolean {
  return phase === 'active' || phase === 'suspended' || phase === 'grace'
}
