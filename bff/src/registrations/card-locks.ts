import type { KeyedNames } from '../store/keyed-names.ts'
import type { Store } from '../store/store.ts'

/**
 * One registration at a time for a card, whoever's and from whichever instance. A lock that nobody keeps ends by itself.
 */
export interface CardLocks {
  /** Takes these cards for an attempt, all or none. Tells whether it did. */
  take(attempt: string, cards: readonly string[], lifetimeMs: number): Promise<boolean>
  /** Keeps them for so long from now. Tells whether they were all still this attempt's. */
  keep(attempt: string, cards: readonly string[], lifetimeMs: number): Promise<boolean>
  release(attempt: string, cards: readonly string[]): Promise<void>
}

export function createCardLocks(store: Store, names: KeyedNames): CardLocks {
  const namesOf = (cards: readonly string[]) => cards.flatMap((card) => names('lock', card)).toSorted()

  async function releaseNames(attempt: string, taken: readonly string[]) {
    await Promise.all(taken.map((name) => store.remove(name, { having: attempt })))
  }

  return {
    async take(attempt, cards, lifetimeMs) {
      const taken: string[] = []
      for (const name of namesOf(cards)) {
        if (!(await store.create(name, { [attempt]: '' }, lifetimeMs))) {
          await releaseNames(attempt, taken)
          return false
        }
        taken.push(name)
      }
      return true
    },
    async keep(attempt, cards, lifetimeMs) {
      const kept = await Promise.all(
        namesOf(cards).map((name) => store.touch(name, lifetimeMs, { having: attempt })),
      )
      return !kept.includes(false)
    },
    release: (attempt, cards) => releaseNames(attempt, namesOf(cards)),
  }
}
