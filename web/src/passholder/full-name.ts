import type { Passholder } from '@balie/shared'

/** First name and name as far as they are known; empty when neither is. */
export function fullName({ firstName, name }: Passholder): string {
  return [firstName, name].filter((part) => part !== undefined).join(' ')
}
