import { type KansenStatuut, type Membership, type Passholder, pictureSchema } from '@balie/shared'
import * as z from 'zod/mini'
import { cardSystemXml, cardXml, toCard } from './card-xml.ts'
import { xmlElement, xmlFlag, xmlList, xmlRequiredText, xmlText } from './xml.ts'

const DATE_LENGTH = 'YYYY-MM-DD'.length

const membershipXml = z.object({
  cardSystem: xmlElement(cardSystemXml),
  cardSystemId: xmlText,
  currentCard: xmlElement(cardXml),
  kansenStatuut: xmlFlag,
  kansenStatuutExpired: xmlFlag,
  kansenStatuutInGracePeriod: xmlFlag,
  kansenStatuutEndDate: xmlText,
  kansenStatuutSuspendedUntil: xmlText,
})

/** `<passHolder>` as retrieve and passholder/uid answer it (service.md §4.2). The national number isn't read. */
export const passholderXml = z.object({
  name: xmlText,
  firstName: xmlText,
  dateOfBirth: xmlText,
  street: xmlText,
  postalCode: xmlText,
  city: xmlText,
  picture: xmlText,
  uitIdUser: z.object({ id: xmlRequiredText }),
  cardSystemSpecific: xmlList(membershipXml),
})

/** Makes a passholder of its XML. Dates are the day that was written, never converted (service.md §5). */
export function toPassholder(xml: z.infer<typeof passholderXml>): Passholder {
  return {
    uid: xml.uitIdUser.id,
    ...(xml.firstName !== undefined && { firstName: xml.firstName }),
    ...(xml.name !== undefined && { name: xml.name }),
    ...(xml.dateOfBirth !== undefined && { dateOfBirth: dayOf(xml.dateOfBirth) }),
    ...(xml.street !== undefined && { street: xml.street }),
    ...(xml.postalCode !== undefined && { postalCode: xml.postalCode }),
    ...(xml.city !== undefined && { city: xml.city }),
    ...toPicture(xml.picture),
    memberships: xml.cardSystemSpecific.flatMap(toMembership),
  }
}

/** Someone without a picture that can be shown is still someone. */
function toPicture(text: string | undefined): Pick<Passholder, 'picture'> {
  const { data: picture } = pictureSchema.safeParse(text?.replace(/\s/g, ''))
  return picture === undefined ? {} : { picture }
}

function toMembership(xml: z.infer<typeof membershipXml>): Membership[] {
  const id = xml.cardSystem?.id ?? xml.cardSystemId
  if (id === undefined) return []
  return [
    {
      cardSystem: { id, name: xml.cardSystem?.name },
      ...(xml.currentCard && { currentCard: toCard(xml.currentCard) }),
      kansenStatuut: toKansenStatuut(xml),
    },
  ]
}

/** Grace and expired say more than the plain flag, which the service may leave on or off beside them. */
function toKansenStatuut(xml: z.infer<typeof membershipXml>): KansenStatuut {
  const dates = {
    ...(xml.kansenStatuutEndDate !== undefined && { endDate: dayOf(xml.kansenStatuutEndDate) }),
    ...(xml.kansenStatuutSuspendedUntil !== undefined && {
      suspendedUntil: dayOf(xml.kansenStatuutSuspendedUntil),
    }),
  }
  if (xml.kansenStatuutInGracePeriod) return { state: 'grace', ...dates }
  if (xml.kansenStatuutExpired) return { state: 'expired', ...dates }
  return { state: xml.kansenStatuut ? 'active' : 'none', ...dates }
}

function dayOf(dateTime: string): string {
  return dateTime.slice(0, DATE_LENGTH)
}
