import type { Counter } from './session.ts'

/** Rights of a counter (service.md §4.1). */
export interface CounterRights {
  mayRegister: boolean
  mayGrantKansenstatuut: boolean
}

/**
 * Gives the rights of a counter in a card system: none where it isn't named. As long as the system isn't known, what it may
 * do in any.
 */
export function rightsIn({ cardSystems }: Counter, cardSystemId: string | undefined): CounterRights {
  const named = cardSystems.filter(({ id }) => cardSystemId === undefined || id === cardSystemId)
  return {
    mayRegister: named.some(({ mayRegister }) => mayRegister),
    mayGrantKansenstatuut: named.some(({ mayGrantKansenstatuut }) => mayGrantKansenstatuut),
  }
}

/** The one card system in which this counter may register cards: whatever it hands out is of that. */
export function onlySystemOf({ cardSystems }: Counter): string | undefined {
  const [only, ...others] = cardSystems.filter(({ mayRegister }) => mayRegister)
  return others.length === 0 ? only?.id : undefined
}

/** Counters in this group may grant kansenstatuut to people of other municipalities than their own (service.md §4.1). */
const OTHER_MUNICIPALITIES = 'mag pashouders andere gemeentes aanmaken'

/**
 * Tells whether a counter may grant kansenstatuut in a card system to people of other municipalities than its own.
 *
 * @returns undefined when that isn't known: another card system, or groups that nobody read
 */
export function grantsElsewhere(
  { cardSystems }: Counter,
  cardSystemId: string | undefined,
): boolean | undefined {
  const groups = cardSystems.find(({ id }) => id === cardSystemId)?.groups
  return groups?.some((group) => group.toLowerCase() === OTHER_MUNICIPALITIES)
}
