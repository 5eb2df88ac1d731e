import { createHmac, hkdfSync } from 'node:crypto'

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
  const keys = secrets.map((secret) => Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES)))
  return (kind, ...identity) =>
    keys
      .map((key) => createHmac('sha256', key).update(JSON.stringify([kind, ...identity])))
      .map((hmac) => `${kind}:${hmac.digest('base64url')}`)
}
