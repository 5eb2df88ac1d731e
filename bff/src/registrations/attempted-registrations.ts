import type { KeyedNames } from '../store/keyed-names.ts'
import type { Store } from '../store/store.ts'

const LIFETIME_MS = 30 * 24 * 3600 * 1000

interface PassholderAndCard {
  uid: string
  uitpasNumber: string
}

/**
 * Remembers which card was ever sent for which passholder: a refusal of the card's status means something else when an
 * earlier attempt, by whomever, may have registered it for them (design.md, "How an outcome is settled").
 */
export interface AttemptedRegistrations {
  /** Remembers it, and tells whether it is a repeat. */
  note(what: PassholderAndCard): Promise<boolean>
  /** Forgets one that surely wasn't sent. */
  forget(what: PassholderAndCard): Promise<void>
}

export function createAttemptedRegistrations(store: Store, names: KeyedNames): AttemptedRegistrations {
  const namesOf = ({ uid, uitpasNumber }: PassholderAndCard) => names('attempted', uid, uitpasNumber)
  return {
    async note(what) {
      const made = await Promise.all(namesOf(what).map((name) => store.create(name, {}, LIFETIME_MS)))
      return made.includes(false)
    },
    async forget(what) {
      await Promise.all(namesOf(what).map((name) => store.remove(name)))
    },
  }
}
