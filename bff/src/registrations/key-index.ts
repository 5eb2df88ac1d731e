import { createHash } from 'node:crypto'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'

/** Lists of registration keys, one for each identity. */
export interface KeyIndex {
  add(identity: readonly string[], key: string): Promise<void>
  keys(identity: readonly string[]): Promise<string[]>
  remove(identity: readonly string[], key: string): Promise<void>
}

/** One record for a list, with a field for each key: its name is a hash, its value the key, which the store seals. */
export function keyIndex(store: Store, list: { kind: 'open' | 'day'; lifetimeMs: number }): KeyIndex {
  const nameOf = (identity: readonly string[]) => recordKey(list.kind, ...identity)
  return {
    async add(identity, key) {
      const name = nameOf(identity)
      const field = { [fieldOf(key)]: key }
      if (await store.create(name, field, list.lifetimeMs)) return
      await store.update(name, field)
      await store.touch(name, list.lifetimeMs)
    },
    async keys(identity) {
      return Object.values((await store.read(nameOf(identity)))?.fields ?? {})
    },
    async remove(identity, key) {
      await store.removeField(nameOf(identity), fieldOf(key))
    },
  }
}

function fieldOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url')
}
