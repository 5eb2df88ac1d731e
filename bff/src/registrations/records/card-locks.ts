import type { KeyedNames } from '../../store/keyed-names.ts'
import type { Step } from '../../store/store.ts'

/**
 * One registration at a time for a card, whoever's and from whichever instance. A lock that nobody keeps ends by itself.
 */
export interface CardLocks {
  /** Takes these cards for an attempt: possible for those that nobody holds. */
  taking(attempt: string, cards: readonly string[], lifetimeMs: number): Step[]
  /** Keeps them for so long from now: possible for those that are still this attempt's. */
  keeping(attempt: string, cards: readonly string[], lifetimeMs: number): Step[]
  releasing(attempt: string, cards: readonly string[]): Step[]
}

export function createCardLocks(names: KeyedNames): CardLocks {
  const namesOf = (cards: readonly string[]) => [...new Set(cards)].flatMap((card) => names('lock', card))
  return {
    taking: (attempt, cards, lifetimeMs) =>
      namesOf(cards).map((key) => ({ do: 'create', key, fields: [[attempt, '']], lifetimeMs })),
    keeping: (attempt, cards, lifetimeMs) =>
      namesOf(cards).map((key) => ({ do: 'update', key, fields: [], lifetimeMs, having: attempt })),
    releasing: (attempt, cards) => namesOf(cards).map((key) => ({ do: 'remove', key, having: attempt })),
  }
}
