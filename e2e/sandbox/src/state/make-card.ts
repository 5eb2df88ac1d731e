import type { UnownedCardSeed } from '../data/unowned-cards.ts'
import { chipNumberOf, isKansenpasNumber } from './card-number.ts'
import type { Card } from './world.ts'

/** Makes a card, with all fields that follow from its number. */
export function makeCard(seed: UnownedCardSeed & { passholderUid?: string | null }): Card {
  return {
    uitpasNumber: seed.uitpasNumber,
    chipNumber: chipNumberOf(seed.uitpasNumber),
    cardSystemId: seed.cardSystemId,
    kansenpas: isKansenpasNumber(seed.uitpasNumber),
    status: seed.status,
    cardType: seed.cardType ?? 'CARD',
    counterId: seed.counterId ?? null,
    passholderUid: seed.passholderUid ?? null,
    groupPass: seed.groupPass ?? null,
    quirk: seed.quirk ?? null,
  }
}
