import { CARD_STATUSES, type Card, type CardStatus, isKansenpasNumber } from '@balie/shared'
import * as z from 'zod/mini'
import { xmlElement, xmlFlag, xmlText } from './xml.ts'

/** `<cardSystem>` of any answer; some carry `<cardSystemId>` beside it instead (service.md §5). */
export const cardSystemXml = z.object({ id: xmlText, name: xmlText })

/** A card as retrieve and a passholder's `currentCard` write it. */
export const cardXml = z.object({
  kansenpas: xmlFlag,
  status: xmlText,
  cardType: xmlText,
  // In a passholder's answer the number is an element in an element of the same name; elsewhere plain text.
  uitpasNumber: xmlElement(z.union([xmlText, z.object({ uitpasNumber: xmlText })])),
  cardSystem: xmlElement(cardSystemXml),
  cardSystemId: xmlText,
  balie: xmlElement(z.object({ id: xmlText, name: xmlText })),
})

/** Makes a card of its XML: what is missing stays absent, and digit 12 decides where the kansenpas flag is missing. */
export function toCard(xml: z.infer<typeof cardXml>): Card {
  const uitpasNumber = typeof xml.uitpasNumber === 'object' ? xml.uitpasNumber.uitpasNumber : xml.uitpasNumber
  const systemId = xml.cardSystem?.id ?? xml.cardSystemId
  const { balie } = xml
  return {
    ...(uitpasNumber !== undefined && { uitpasNumber }),
    status: toCardStatus(xml.status),
    kansenpas: xml.kansenpas ?? (uitpasNumber !== undefined && isKansenpasNumber(uitpasNumber)),
    ...(xml.cardType !== undefined && { cardType: xml.cardType }),
    ...(systemId !== undefined && { cardSystem: { id: systemId, name: xml.cardSystem?.name } }),
    ...(balie && { counter: { id: balie.id, name: balie.name } }),
  }
}

function toCardStatus(text: string | undefined): CardStatus {
  return CARD_STATUSES.find((status) => status === text) ?? 'OTHER'
}
