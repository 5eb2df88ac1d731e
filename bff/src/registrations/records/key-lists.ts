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

/** Keys of an identity, and the number of those that can't be read here. */
export interface ListedKeys {
  keys: string[]
  unreadable: number
}

/** Lists the keys of an identity. One record holds them all, with a field for each: its name is a hash, its value sealed. */
export async function listKeys(
  store: Store,
  { kind }: KeyList,
  identity: readonly string[],
): Promise<ListedKeys> {
  const { fields = {}, unopened = 0 } = (await store.read(recordKey(kind, ...identity))) ?? {}
  return { keys: Object.values(fields), unreadable: unopened }
}

/** Takes a key off the list of an identity. */
export function removeKey({ kind }: KeyList, identity: readonly string[], key: string): StoreStep {
  return { do: 'removeField', key: recordKey(kind, ...identity), name: fieldOf(key) }
}

function fieldOf(key: string): string {
  return hash('sha256', key, 'base64url')
}
