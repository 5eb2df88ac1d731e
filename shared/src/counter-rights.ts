import type { Counter } from './session.ts'

/** Rights of a counter (service.md §4.1). */
export interface CounterRights {
  mayRegister: boolean
  mayGrantKansenstatuut: boolean
}

/**
 * Returns the rights of a counter in a card system: none in a system that it doesn't list. While the system isn't
 * known, returns the rights that it has in any system.
 */
export function rightsIn({ cardSystems }: Counter, cardSystemId: string | undefined): CounterRights {
  const named = cardSystems.filter(({ id }) => cardSystemId === undefined || id === cardSystemId)
  return {
    mayRegister: named.some(({ mayRegister }) => mayRegister),
    mayGrantKansenstatuut: named.some(({ mayGrantKansenstatuut }) => mayGrantKansenstatuut),
  }
}

/** Returns the only card system in which this counter may register cards: all cards it hands out belong to that one. */
export function onlySystemOf({ cardSystems }: Counter): string | undefined {
  const [only, ...others] = cardSystems.filter(({ mayRegister }) => mayRegister)
  return others.length === 0 ? only?.id : undefined
}

/**
 * Group of counters that may grant kansenstatuut to people of other municipalities than their own (service.md §4.1).
 */
const OTHER_MUNICIPALITIES = 'mag pashouders andere gemeentes aanmaken'

/**
 * Tells whether a counter may grant kansenstatuut in a card system to people from other municipalities than its own.
 *
 * @returns undefined if that isn't known: another card system, or groups that were never read
 */
export function grantsElsewhere(
  { cardSystems }: Counter,
  cardSystemId: string | undefined,
): boolean | undefined {
  const groups = cardSystems.find(({ id }) => id === cardSystemId)?.groups
  return groups?.some((group) => group.toLowerCase() === OTHER_MUNICIPALITIES)
}
