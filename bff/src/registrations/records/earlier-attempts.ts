import type { KeyedNames } from '../../store/keyed-names.ts'
import type { Step } from '../../store/store.ts'

const LIFETIME_MS = 30 * 24 * 3600 * 1000

interface PassholderAndCard {
  uid: string
  uitpasNumber: string
}

/**
 * Remembers which card was ever sent for which passholder: a refusal of the card's status means something else when an
 * earlier attempt, by whomever, may have registered it for them (outcome.md §3).
 */
export interface AttemptedRegistrations {
  /** Remembers it: where one of these isn't possible, it is a repeat. */
  noting(what: PassholderAndCard): Step[]
  /** Forgets one that surely wasn't sent. */
  forgetting(what: PassholderAndCard): Step[]
}

export function createAttemptedRegistrations(names: KeyedNames): AttemptedRegistrations {
  const namesOf = ({ uid, uitpasNumber }: PassholderAndCard) => names('attempted', uid, uitpasNumber)
  return {
    noting: (what) =>
      namesOf(what).map((key) => ({ do: 'create', key, fields: [], lifetimeMs: LIFETIME_MS })),
    forgetting: (what) => namesOf(what).map((key) => ({ do: 'remove', key })),
  }
}
