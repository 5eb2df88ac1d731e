import { hash } from 'node:crypto'

/**
 * Returns the key of a record. Its identity is hashed: a session id or a person's uid is never readable in the store,
 * and access to the store doesn't yield a session.
 */
export function recordKey(
  kind:
    | 'session'
    | 'draft'
    | 'registration'
    | 'lease'
    | 'open'
    | 'day'
    | 'prolonged'
    | 'prolonging'
    | 'counter'
    | 'limit'
    | 'pause',
  ...identity: string[]
): string {
  return `${kind}:${hashOf(identity)}`
}

const OWNER = 'owner:'

/** Returns the name of a person's uid in marks and counters: a hash. */
export function ownerName(uid: string): string {
  return hashOf([uid])
}

/** Returns the field, without a value, that names the owner of a record. */
export function ownerMark(owner: string): string {
  return OWNER + owner
}

/** Returns the owner of a record by the names of its fields; undefined if it has none. */
export function ownerIn(fields: readonly string[]): string | undefined {
  return fields.find((name) => name.startsWith(OWNER))?.slice(OWNER.length)
}

/** Returns the key of a counter that an owner has. */
export function ownerCounterKey(what: string, owner: string): string {
  return `limit:${what}:${owner}`
}

/** The last hash: records of one identity are mostly named one after the other. */
let last = { text: '', hash: '' }

function hashOf(identity: readonly string[]): string {
  const text = JSON.stringify(identity)
  if (text !== last.text) last = { text, hash: hash('sha256', text, 'base64url') }
  return last.hash
}
