import type { KeyedNames } from '../../store/keyed-names.ts'
import type { StoreStep, Store } from '../../store/store.ts'

const CARD = 'card'

/** What no other registration may use meanwhile: cards, and a passholder in card systems. */
export interface Locked {
  uid: string
  uitpasNumber: string
  blockUitpasNumber?: string | undefined
  /** The card systems that the new card can be of; absent in what an older version wrote down. */
  cardSystemIds?: readonly string[] | undefined
}

/** An attempt locks what it uses, over all instances, under keyed names. */
interface LockedByAttempt {
  names: KeyedNames
  attempt: string
  locked: Locked
}

/** Locks it: possible for what no attempt holds. A lock that nobody renews ends by itself. */
export function lock({ names, attempt, locked }: LockedByAttempt, lifetimeMs: number): StoreStep[] {
  const create = (key: string, more: readonly (readonly [string, string])[]): StoreStep => {
    return { do: 'create', key, fields: [[attempt, ''], ...more], lifetimeMs }
  }
  return [
    ...cardKeys(names, locked).map((key) => create(key, [])),
    ...passholderKeys(names, locked).map((key) => create(key, [[CARD, locked.uitpasNumber]])),
  ]
}

/** Keeps the locks for this long from now: possible for those that are still this attempt's. */
export function renewLocks({ names, attempt, locked }: LockedByAttempt, lifetimeMs: number): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'update', key, fields: [], lifetimeMs, having: attempt }))
}

/** Unlocks what is still this attempt's. */
export function unlock({ names, attempt, locked }: LockedByAttempt): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'remove', key, having: attempt }))
}

/**
 * Gives the card that is being registered for this passholder; undefined if they aren't locked.
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
