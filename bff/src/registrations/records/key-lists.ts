import { hash } from 'node:crypto'
import { recordKey } from '../../store/record-key.ts'
import type { Step, Store } from '../../store/store.ts'

/** Lists of registration keys, one for each identity. */
export interface KeyIndex {
  adding(identity: readonly string[], key: string): Step
  keys(identity: readonly string[]): Promise<string[]>
  removing(identity: readonly string[], key: string): Step
}

/** One record for a list, with a field for each key: its name is a hash, its value the key, which the store seals. */
export function keyIndex(store: Store, list: { kind: 'open' | 'day'; lifetimeMs: number }): KeyIndex {
  const { kind, lifetimeMs } = list
  const nameOf = (identity: readonly string[]) => recordKey(kind, ...identity)
  return {
    adding: (identity, key) => ({
      do: 'put',
      key: nameOf(identity),
      fields: [[fieldOf(key), key]],
      lifetimeMs,
    }),
    async keys(identity) {
      return Object.values((await store.read(nameOf(identity)))?.fields ?? {})
    },
    removing: (identity, key) => ({ do: 'removeField', key: nameOf(identity), name: fieldOf(key) }),
  }
}

function fieldOf(key: string): string {
  return hash('sha256', key, 'base64url')
}
