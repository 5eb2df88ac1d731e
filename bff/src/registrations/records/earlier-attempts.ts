import type { KeyedNames } from '../../store/keyed-names.ts'
import type { StoreStep, Store } from '../../store/store.ts'

const LIFETIME_MS = 30 * 24 * 3600 * 1000
const REGISTERED_BY = 'registered-by'

interface PassholderAndCard {
  uid: string
  uitpasNumber: string
}

/**
 * Notes that this card is about to be sent for this passholder. A step that isn't possible means that it was sent
 * before, by this employee or another: a refusal is then inconclusive, since that attempt may have registered the card
 * (outcome.md §3).
 */
export function noteAttempt(names: KeyedNames, what: PassholderAndCard): StoreStep[] {
  return keysOf(names, what).map((key) => ({ do: 'create', key, fields: [], lifetimeMs: LIFETIME_MS }))
}

/** Keeps the note of an earlier attempt for as long as the record of this one. */
export function renewAttempt(names: KeyedNames, what: PassholderAndCard): StoreStep[] {
  return keysOf(names, what).map((key) => ({ do: 'update', key, fields: [], lifetimeMs: LIFETIME_MS }))
}

/** Forgets an attempt that definitely sent nothing. */
export function forgetAttempt(names: KeyedNames, what: PassholderAndCard): StoreStep[] {
  return keysOf(names, what).map((key) => ({ do: 'remove', key }))
}

/**
 * Tells whether this card was sent for this passholder before.
 *
 * @throws StoreUnavailable
 */
export async function wasAttempted(
  { store, names }: { store: Pick<Store, 'read'>; names: KeyedNames },
  what: PassholderAndCard,
): Promise<boolean> {
  const found = await Promise.all(keysOf(names, what).map((key) => store.read(key)))
  return found.some((record) => record !== undefined)
}

/** Notes which attempt ended as registered. */
export function noteRegistered(names: KeyedNames, what: PassholderAndCard, attempt: string): StoreStep[] {
  const fields = [[REGISTERED_BY, attempt]] as const
  return keysOf(names, what).map((key) => ({ do: 'put', key, fields, lifetimeMs: LIFETIME_MS }))
}

/**
 * Returns the attempt that ended as registered, or undefined if none did.
 *
 * @throws StoreUnavailable
 */
export async function registeredBy(
  { store, names }: { store: Pick<Store, 'read'>; names: KeyedNames },
  what: PassholderAndCard,
): Promise<string | undefined> {
  const found = await Promise.all(keysOf(names, what).map((key) => store.read(key)))
  return found.map((record) => record?.fields[REGISTERED_BY]).find((attempt) => attempt !== undefined)
}

function keysOf(names: KeyedNames, { uid, uitpasNumber }: PassholderAndCard): string[] {
  return names('attempted', uid, uitpasNumber)
}
