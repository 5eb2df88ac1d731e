import type { Passholder } from '@balie/shared'
import { joinKnown } from './join-known.ts'

/** Joins first name, second name and name as far as known, to tell siblings apart; empty if none is. */
export function fullName({ firstName, secondName, name }: Passholder): string {
  return joinKnown([firstName, secondName, name], ' ')
}
