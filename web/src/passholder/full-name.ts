import type { Passholder } from '@balie/shared'

/** First name, second name and name as far as they are known; empty when none is. Tells children of one family apart. */
export function fullName({ firstName, secondName, name }: Passholder): string {
  return [firstName, secondName, name].filter((part) => part !== undefined).join(' ')
}
