import type { KeyedNames } from '../../store/keyed-names.ts'
import type { StoreStep, Store } from '../../store/store.ts'

const CARD = 'card'

/** Everything that a registration locks against others: its cards, and its passholder in card systems. */
export interface Locked {
  uid: string
  uitpasNumber: string
  blockUitpasNumber?: string | undefined
  /** The card systems that the new card can belong to; absent in records of older versions. */
  cardSystemIds?: readonly string[] | undefined
}

/** An attempt and its locks, which hold across all instances; their keys are keyed names. */
interface LockedByAttempt {
  names: KeyedNames
  attempt: string
  locked: Locked
}

/** Takes the locks: each is possible if no attempt holds it. A lock ends after `lifetimeMs` unless it is renewed. */
export function lock({ names, attempt, locked }: LockedByAttempt, lifetimeMs: number): StoreStep[] {
  const create = (key: string, more: readonly (readonly [string, string])[]): StoreStep => {
    return { do: 'create', key, fields: [[attempt, ''], ...more], lifetimeMs }
  }
  return [
    ...cardKeys(names, locked).map((key) => create(key, [])),
    ...passholderKeys(names, locked).map((key) => create(key, [[CARD, locked.uitpasNumber]])),
  ]
}

/** Extends the locks to `lifetimeMs` from now: possible for those that this attempt still holds. */
export function renewLocks({ names, attempt, locked }: LockedByAttempt, lifetimeMs: number): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'update', key, fields: [], lifetimeMs, having: attempt }))
}

/** Releases the locks that this attempt still holds. */
export function unlock({ names, attempt, locked }: LockedByAttempt): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'remove', key, having: attempt }))
}

/**
 * Returns the card that is being registered for this passholder; undefined if the passholder isn't locked.
 *
 * @throws StoreUnavailable
 */
export async function cardUnderWay(
  { store, names }: { store: Pick<Store, 'read'>; names: KeyedNames },
  locked: Locked,
): Promise<string | undefined> {
  const found = await Promise.all(passholderKeys(names, locked).map((key) => store.read(key)))
  return found.map((record) => record?.fields[CARD]).find((card) => card !== undefined)
}

function keysOf(names: KeyedNames, locked: Locked): string[] {
  return [...cardKeys(names, locked), ...passholderKeys(names, locked)]
}

function cardKeys(names: KeyedNames, { uitpasNumber, blockUitpasNumber }: Locked): string[] {
  const cards = [uitpasNumber, ...(blockUitpasNumber === undefined ? [] : [blockUitpasNumber])]
  return [...new Set(cards)].flatMap((card) => names('lock', card))
}

function passholderKeys(names: KeyedNames, { uid, cardSystemIds = [] }: Locked): string[] {
  return [...new Set(cardSystemIds)].flatMap((id) => names('lock', 'passholder', uid, id))
}
