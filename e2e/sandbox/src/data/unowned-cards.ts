import { MUNTPUNT, OOSTKAAI, ZANDLOPER, ZUIDERPARK } from './counters.ts'

export const cardStatuses = [
  'PROVISIONED',
  'STOCK',
  'SENT_TO_BALIE',
  'LOCAL_STOCK',
  'ACTIVE',
  'BLOCKED',
  'DELETED',
] as const
export type CardStatus = (typeof cardStatuses)[number]

/** KEY and KEYRING are the same thing: both spellings occur (service.md §5). */
export type CardType = 'CARD' | 'KEYRING' | 'KEY' | 'STICKER' | 'DIGITAL'
export type CardQuirk = 'whitespace' | 'cardSystemId' | 'no kansenpas flag' | 'counter key in other case'

export type UnownedCardSeed = {
  uitpasNumber: string
  status: CardStatus
  cardSystemId: number
  counterId?: string
  cardType?: CardType
  groupPass?: string
  quirk?: CardQuirk
}

/** Cards ready to hand out: `count` of each kind, serial numbers from `firstSerial` + 1 on. */
export const stock: readonly {
  counterId: string
  cardSystemId: number
  firstSerial: number
  count: number
}[] = [
  { counterId: MUNTPUNT.id, cardSystemId: 1, firstSerial: 200_000, count: 20 },
  { counterId: MUNTPUNT.id, cardSystemId: 3, firstSerial: 200_000, count: 12 },
  { counterId: ZANDLOPER.id, cardSystemId: 1, firstSerial: 210_000, count: 12 },
  { counterId: ZUIDERPARK.id, cardSystemId: 1, firstSerial: 220_000, count: 5 },
  { counterId: OOSTKAAI.id, cardSystemId: 5, firstSerial: 200_000, count: 12 },
  { counterId: ZUIDERPARK.id, cardSystemId: 5, firstSerial: 210_000, count: 8 },
]

/** Cards without an owner, each for a special case. The plain stock is above. */
export const unownedCards: readonly UnownedCardSeed[] = [
  // The documented example.
  { uitpasNumber: '0930000000107', status: 'LOCAL_STOCK', cardSystemId: 1, counterId: MUNTPUNT.id },

  // An ordinary card and a kansenpas of each system in every status in which it can't be registered.
  { uitpasNumber: '0930090000108', status: 'PROVISIONED', cardSystemId: 1 },
  { uitpasNumber: '0930090000215', status: 'PROVISIONED', cardSystemId: 1 },
  { uitpasNumber: '0933090000300', status: 'PROVISIONED', cardSystemId: 3 },
  { uitpasNumber: '0933090000417', status: 'PROVISIONED', cardSystemId: 3 },
  { uitpasNumber: '0935090000503', status: 'PROVISIONED', cardSystemId: 5 },
  { uitpasNumber: '0935090000610', status: 'PROVISIONED', cardSystemId: 5 },
  { uitpasNumber: '0930090000702', status: 'STOCK', cardSystemId: 1 },
  { uitpasNumber: '0930090000819', status: 'STOCK', cardSystemId: 1 },
  { uitpasNumber: '0933090000904', status: 'STOCK', cardSystemId: 3 },
  { uitpasNumber: '0933090001019', status: 'STOCK', cardSystemId: 3 },
  { uitpasNumber: '0935090001105', status: 'STOCK', cardSystemId: 5 },
  { uitpasNumber: '0935090001212', status: 'STOCK', cardSystemId: 5 },
  { uitpasNumber: '0930090001304', status: 'SENT_TO_BALIE', cardSystemId: 1, counterId: MUNTPUNT.id },
  { uitpasNumber: '0930090001411', status: 'SENT_TO_BALIE', cardSystemId: 1, counterId: MUNTPUNT.id },
  { uitpasNumber: '0933090001506', status: 'SENT_TO_BALIE', cardSystemId: 3, counterId: MUNTPUNT.id },
  { uitpasNumber: '0933090001613', status: 'SENT_TO_BALIE', cardSystemId: 3, counterId: MUNTPUNT.id },
  { uitpasNumber: '0935090001709', status: 'SENT_TO_BALIE', cardSystemId: 5, counterId: OOSTKAAI.id },
  { uitpasNumber: '0935090001816', status: 'SENT_TO_BALIE', cardSystemId: 5, counterId: OOSTKAAI.id },
  { uitpasNumber: '0930090001908', status: 'DELETED', cardSystemId: 1 },
  { uitpasNumber: '0930090002013', status: 'DELETED', cardSystemId: 1 },
  { uitpasNumber: '0933090002108', status: 'DELETED', cardSystemId: 3 },
  { uitpasNumber: '0933090002215', status: 'DELETED', cardSystemId: 3 },
  { uitpasNumber: '0935090002301', status: 'DELETED', cardSystemId: 5 },
  { uitpasNumber: '0935090002418', status: 'DELETED', cardSystemId: 5 },
  { uitpasNumber: '0930090002500', status: 'BLOCKED', cardSystemId: 1 },
  { uitpasNumber: '0930090002617', status: 'BLOCKED', cardSystemId: 1 },
  { uitpasNumber: '0933090002702', status: 'BLOCKED', cardSystemId: 3 },
  { uitpasNumber: '0933090002819', status: 'BLOCKED', cardSystemId: 3 },
  { uitpasNumber: '0935090002905', status: 'BLOCKED', cardSystemId: 5 },
  { uitpasNumber: '0935090003010', status: 'BLOCKED', cardSystemId: 5 },

  // Group cards: active, but of a group instead of a person.
  { uitpasNumber: '0930090003102', status: 'ACTIVE', cardSystemId: 1, groupPass: "Jeugdhuis 't Verzinsel" },
  {
    uitpasNumber: '0933090003205',
    status: 'ACTIVE',
    cardSystemId: 3,
    groupPass: 'Welzijnspunt Nergens & Co',
  },

  // Other carriers, ready to hand out.
  ...(['KEYRING', 'KEY', 'STICKER', 'DIGITAL'] as const).map((cardType, index): UnownedCardSeed => ({
    uitpasNumber: ['0930090003300', '0930090003409', '0930090003508', '0930090003607'][index] ?? '',
    status: 'LOCAL_STOCK',
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
    cardType,
  })),

  // New cards whose answers look odd (service.md §5).
  {
    uitpasNumber: '0930090003706',
    status: 'LOCAL_STOCK',
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
    quirk: 'whitespace',
  },
  {
    uitpasNumber: '0930090003813',
    status: 'LOCAL_STOCK',
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
    quirk: 'no kansenpas flag',
  },
  {
    uitpasNumber: '0930090003904',
    status: 'LOCAL_STOCK',
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
    quirk: 'cardSystemId',
  },

  // Cards that name their counter by its key in another case, or not at all.
  {
    uitpasNumber: '0930090004001',
    status: 'LOCAL_STOCK',
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
    quirk: 'counter key in other case',
  },
  {
    uitpasNumber: '0930090004118',
    status: 'LOCAL_STOCK',
    cardSystemId: 1,
    counterId: MUNTPUNT.id,
    quirk: 'counter key in other case',
  },
]
