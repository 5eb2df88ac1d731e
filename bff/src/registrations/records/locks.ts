import type { KeyedNames } from '../../store/keyed-names.ts'
import type { StoreStep } from '../../store/store.ts'
import { keyOfRecord, readRecord, type RecordReader, type RegistrationId } from './registration-record.ts'

/** Mark that names the record of the registration which holds a lock. */
const HELD_FOR = 'held-for '
/** Locks of older versions hold the card itself. */
const CARD = 'card'

/** Everything that a registration locks against others: its cards, and its passholder in card systems. */
export interface Locked {
  uid: string
  uitpasNumber: string
  blockUitpasNumber?: string | undefined
  /** The card systems that the new card can belong to; absent in records of older versions. */
  cardSystemIds?: readonly string[] | undefined
}

/** The attempt that owns a registration, and everything that it locks, across all instances. */
export interface Owner {
  id: RegistrationId
  attempt: string
  locked: Locked
}

/** Takes the locks: each is possible if no attempt holds it. A lock ends after `lifetimeMs` unless it is renewed. */
export function lock(names: KeyedNames, { id, attempt, locked }: Owner, lifetimeMs: number): StoreStep[] {
  // Marks cost nothing to seal. A registration that meets the lock reads the card from the holder's record.
  const fields = [
    [attempt, ''],
    [HELD_FOR + keyOfRecord(id), ''],
  ] as const
  return keysOf(names, locked).map((key) => ({ do: 'create', key, fields, lifetimeMs }))
}

/** Extends the locks to `lifetimeMs` from now: possible for those that this attempt still holds. */
export function renewLocks(names: KeyedNames, { attempt, locked }: Owner, lifetimeMs: number): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'update', key, fields: [], lifetimeMs, having: attempt }))
}

/** Changes nothing: possible for the locks that this attempt still holds. */
export function requireLocks(names: KeyedNames, { attempt, locked }: Owner): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'update', key, fields: [], having: attempt }))
}

/** Releases the locks that this attempt still holds. */
export function unlock(names: KeyedNames, { attempt, locked }: Owner): StoreStep[] {
  return keysOf(names, locked).map((key) => ({ do: 'remove', key, having: attempt }))
}

/**
 * Returns the card that is being registered for this passholder; undefined if the passholder isn't locked.
 *
 * @throws StoreUnavailable
 */
export async function cardUnderWay(
  reader: RecordReader & { names: KeyedNames },
  locked: Locked,
): Promise<string | undefined> {
  const found = await Promise.all(passholderKeys(reader.names, locked).map((key) => reader.store.read(key)))
  const cards = found.map(async (lockRecord) => {
    const fields = lockRecord?.fields ?? {}
    const mark = Object.keys(fields).find((name) => name.startsWith(HELD_FOR))
    const record = mark === undefined ? undefined : await readRecord(reader, mark.slice(HELD_FOR.length))
    return record?.uitpasNumber ?? fields[CARD]
  })
  return (await Promise.all(cards)).find((card) => card !== undefined)
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
