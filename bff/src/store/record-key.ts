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
  return `${kind}:${hash('sha256', JSON.stringify(identity), 'base64url')}`
}
