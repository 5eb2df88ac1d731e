import type { Passholder } from '@balie/shared'
import { joinKnown } from './join-known.ts'

/** Joins street, number, postal code and municipality as far as they are known; empty if none is. */
export function addressOf({ street, houseNumber, postalCode, city }: Passholder): string {
  const place = joinKnown([postalCode, city], ' ')
  const isApart = houseNumber !== undefined && street?.endsWith(` ${houseNumber}`) !== true
  const door = joinKnown([street, isApart ? houseNumber : undefined], ' ')
  return joinKnown([door, place], ', ')
}
