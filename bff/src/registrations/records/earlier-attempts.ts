import type { KeyedNames } from '../../store/keyed-names.ts'
import type { Step } from '../../store/store.ts'

const LIFETIME_MS = 30 * 24 * 3600 * 1000

interface PassholderAndCard {
  uid: string
  uitpasNumber: string
}

/**
 * Notes that this card is about to be sent for this passholder; where one of the steps isn't possible, it was sent before,
 * by whomever. A refusal means something else then: the earlier attempt may have registered the card (outcome.md §3).
 */
export function noteAttempt(names: KeyedNames, what: PassholderAndCard): Step[] {
  return keysOf(names, what).map((key) => ({ do: 'create', key, fields: [], lifetimeMs: LIFETIME_MS }))
}

/** Forgets an attempt that definitely sent nothing. */
export function forgetAttempt(names: KeyedNames, what: PassholderAndCard): Step[] {
  return keysOf(names, what).map((key) => ({ do: 'remove', key }))
}

function keysOf(names: KeyedNames, { uid, uitpasNumber }: PassholderAndCard): string[] {
  return names('attempted', uid, uitpasNumber)
}
