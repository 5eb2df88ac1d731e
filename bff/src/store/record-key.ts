import { hash } from 'node:crypto'

/**
 * The key under which a record is kept. What identifies it is hashed: a session id or a person's uid never stands
 * readable in the store, and knowing the store gives nobody a session.
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
