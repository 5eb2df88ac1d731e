import type { Passholder } from '@balie/shared'
import { joinKnown } from './join-known.ts'

/** First name, second name and name as far as they are known; empty when none is. Tells children of one family apart. */
export function fullName({ firstName, secondName, name }: Passholder): string {
  return joinKnown([firstName, secondName, name], ' ')
}
