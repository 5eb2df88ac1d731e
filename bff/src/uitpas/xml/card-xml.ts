import { type Card, CARD_STATUSES, type CardStatus, isKansenpasNumber, present } from '@balie/shared'
import * as z from 'zod/mini'
import { xmlElement, xmlFlag, xmlText } from './xml.ts'

/**
 * A card number, perhaps in groups, as text or in a nested element of the same name: answers about passholders and cards
 * differ here.
 */
const numberXml = z.pipe(
  xmlElement(z.union([z.object({ uitpasNumber: xmlText }), xmlText])),
  z.transform((number) => (typeof number === 'object' ? number.uitpasNumber : number)?.replace(/\s/g, '')),
)

/** `<cardSystem>` of any answer; some answers have `<cardSystemId>` instead (service.md §5). */
export const cardSystemXml = z.object({ id: xmlText, name: xmlText })

/** A card as retrieve and a passholder's `currentCard` write it. */
export const cardXml = z.object({
  kansenpas: xmlFlag,
  status: xmlText,
  cardType: xmlText,
  uitpasNumber: numberXml,
  cardSystem: xmlElement(cardSystemXml),
  cardSystemId: xmlText,
  // Two counters, or one of unknown shape, leave the card's location open, but not the card itself.
  balie: z.catch(xmlElement(z.object({ id: xmlText, name: xmlText })), undefined),
})

/** Converts a card from XML: missing data stays absent, and digit 12 decides if the kansenpas flag is missing. */
export function toCard(xml: z.infer<typeof cardXml>): Card {
  const { uitpasNumber, balie } = xml
  const systemId = xml.cardSystem?.id ?? xml.cardSystemId
  return present({
    uitpasNumber,
    status: toCardStatus(xml.status),
    kansenpas: xml.kansenpas ?? (uitpasNumber !== undefined && isKansenpasNumber(uitpasNumber)),
    cardType: xml.cardType?.toUpperCase(),
    cardSystem: systemId === undefined ? undefined : { id: systemId, name: xml.cardSystem?.name },
    counter: balie && { id: balie.id, name: balie.name },
  })
}

function toCardStatus(text: string | undefined): CardStatus {
  return CARD_STATUSES.find((status) => status === text?.toUpperCase()) ?? 'OTHER'
}
