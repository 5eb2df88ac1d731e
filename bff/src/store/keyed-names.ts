import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'

const KEY_BYTES = 32
const PURPOSE = 'balie keyed names v1'

/** Returns the keys of a record that is identified by a guessable value, such as a card number. */
export type KeyedNames = (kind: 'lock' | 'attempted', ...identity: string[]) => string[]

/**
 * Creates names as HMACs with a key derived from each secret, since a plain hash of a card number could be found by
 * trying all numbers. There is one name for each secret: while one secret replaces another, instances that share only
 * one of them still use the same name.
 *
 * @param secrets at least one
 */
export function createKeyedNames(secrets: readonly [string, ...string[]]): KeyedNames {
  const keys = [...new Set(secrets)].map((secret) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES))),
  )
  return (kind, ...identity) => {
    const text = JSON.stringify([kind, ...identity])
    return keys.map((key) => `${kind}:${createHmac('sha256', key).update(text).digest('base64url')}`)
  }
}

/** Makes the same names, each only once: for one request, which needs its names several times. */
export function rememberNames(names: KeyedNames): KeyedNames {
  const known = new Map<string, string[]>()
  return (kind, ...identity) => {
    const text = JSON.stringify([kind, ...identity])
    const found = known.get(text) ?? names(kind, ...identity)
    known.set(text, found)
    return found
  }
}
