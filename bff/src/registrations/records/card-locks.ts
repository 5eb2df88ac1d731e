import type { KeyedNames } from '../../store/keyed-names.ts'
import type { Step } from '../../store/store.ts'

/** One registration at a time for a card, from whichever instance: an attempt locks its cards under keyed names. */
interface CardsOfAttempt {
  names: KeyedNames
  attempt: string
  cards: readonly string[]
}

/** Locks these cards: possible for those that no attempt holds. A lock that nobody renews ends by itself. */
export function lockCards(locked: CardsOfAttempt, lifetimeMs: number): Step[] {
  const fields = [[locked.attempt, '']] as const
  return keysOf(locked).map((key) => ({ do: 'create', key, fields, lifetimeMs }))
}

/** Keeps the locks for this long from now: possible for those that are still this attempt's. */
export function renewCardLocks(locked: CardsOfAttempt, lifetimeMs: number): Step[] {
  return keysOf(locked).map((key) => ({ do: 'update', key, fields: [], lifetimeMs, having: locked.attempt }))
}

/** Unlocks the cards that are still this attempt's. */
export function unlockCards(locked: CardsOfAttempt): Step[] {
  return keysOf(locked).map((key) => ({ do: 'remove', key, having: locked.attempt }))
}

function keysOf({ names, cards }: CardsOfAttempt): string[] {
  return [...new Set(cards)].flatMap((card) => names('lock', card))
}
