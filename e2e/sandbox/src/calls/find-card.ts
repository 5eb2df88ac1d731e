import type { Card, World } from '../state/world.ts'

/** The card with this chip, however its hex digits are written. */
export function findCardByChip(chipNumber: string, { cards }: World): Card | undefined {
  if (!/^[0-9a-f]{14}$/i.test(chipNumber)) return undefined
  const wanted = chipNumber.toUpperCase()
  return [...cards.values()].find((card) => card.chipNumber === wanted)
}
