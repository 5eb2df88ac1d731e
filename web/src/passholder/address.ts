import type { Passholder } from '@balie/shared'

/** Street with its number, postal code and municipality as far as they are known; empty when none is. */
export function addressOf({ street, houseNumber, postalCode, city }: Passholder): string {
  const place = [postalCode, city].filter(isKnown).join(' ')
  const isApart = houseNumber !== undefined && street?.endsWith(` ${houseNumber}`) !== true
  const door = [street, isApart ? houseNumber : undefined].filter(isKnown).join(' ')
  return [door, place].filter(isKnown).join(', ')
}

function isKnown(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}
