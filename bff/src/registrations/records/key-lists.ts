import { hash } from 'node:crypto'
import { recordKey } from '../../store/record-key.ts'
import type { StoreStep, Store } from '../../store/store.ts'

/** A kind of list of registration keys, and how long a list lives after the last addition. */
export interface KeyList {
  kind: 'open' | 'day'
  lifetimeMs: number
}

/** Adds a key to the list of an identity. */
export function addKey({ kind, lifetimeMs }: KeyList, identity: readonly string[], key: string): StoreStep {
  return { do: 'put', key: recordKey(kind, ...identity), fields: [[fieldOf(key), key]], lifetimeMs }
}

/** Keys of an identity, and the number of those that this instance can't read. */
export interface ListedKeys {
  keys: string[]
  unreadable: number
}

/** Lists the keys of an identity. One record holds them all, a field each, with a hash as name and a sealed value. */
export async function listKeys(
  store: Store,
  { kind }: KeyList,
  identity: readonly string[],
): Promise<ListedKeys> {
  const { fields = {}, unopened = 0 } = (await store.read(recordKey(kind, ...identity))) ?? {}
  return { keys: Object.values(fields), unreadable: unopened }
}

/** Removes keys from the list of an identity. */
export function removeKeys(
  { kind }: KeyList,
  identity: readonly string[],
  keys: readonly string[],
): StoreStep {
  return { do: 'removeFields', key: recordKey(kind, ...identity), names: keys.map(fieldOf) }
}

function fieldOf(key: string): string {
  return hash('sha256', key, 'base64url')
}
