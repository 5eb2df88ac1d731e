import {
  type Card,
  isCalendarDate,
  type KansenStatuut,
  type Membership,
  type Passholder,
  type PassholderNotes,
  pictureSchema,
} from '@balie/shared'
import * as z from 'zod/mini'
import { cardSystemXml, cardXml, toCard } from './card-xml.ts'
import { xmlDistinct, xmlElement, xmlFlag, xmlText } from './xml.ts'

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
  status: xmlText,
})

/** `<passHolder>` in answers of retrieve and passholder/uid (service.md §4.2), without the national number. */
export const passholderXml = z.object({
  name: xmlText,
  firstName: xmlText,
  secondName: xmlText,
  dateOfBirth: xmlText,
  street: xmlText,
  number: xmlText,
  postalCode: xmlText,
  city: xmlText,
  email: xmlText,
  schoolName: xmlText,
  moreInfo: xmlText,
  points: xmlText,
  picture: xmlText,
  uitIdUser: xmlElement(z.object({ id: xmlText })),
  cardSystemSpecific: xmlDistinct(membershipXml),
})

/**
 * Converts a passholder from XML. Dates keep the day as written, without time zone conversion (service.md §5).
 *
 * @returns undefined if the answer has no uid: no card can be registered then
 */
export function toPassholder(xml: z.infer<typeof passholderXml>): Passholder | undefined {
  const { firstName, secondName, name, street, number: houseNumber, postalCode, city } = xml
  const uid = xml.uitIdUser?.id
  if (uid === undefined) return undefined
  return {
    uid,
    firstName,
    secondName,
    name,
    dateOfBirth: dayOf(xml.dateOfBirth),
    street,
    houseNumber,
    postalCode,
    city,
    hasEmail: xml.email !== undefined,
    ...toPicture(xml.picture),
    memberships: xml.cardSystemSpecific.flatMap(toMembership),
  }
}

/** Converts the notes about a passholder from XML; missing ones are absent. */
export function toNotes({ moreInfo, schoolName, points }: z.infer<typeof passholderXml>): PassholderNotes {
  return { remarks: moreInfo?.replace(/\s+/g, ' '), school: schoolName, points: toPoints(points) }
}

function toPoints(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}(?:\.\d{1,9})?$/.test(text) ? Number(text) : undefined
}

/** Returns the picture if it can be shown: without one the passholder is still complete. */
function toPicture(text: string | undefined): Pick<Passholder, 'picture'> {
  const base64 = text?.replace(/^data:image\/jpe?g;base64,/i, '').replace(/\s/g, '')
  const { data: picture } = pictureSchema.safeParse(base64)
  return picture === undefined ? {} : { picture }
}

function toMembership(xml: z.infer<typeof membershipXml>): Membership[] {
  const id = xml.cardSystem?.id ?? xml.cardSystemId
  if (id === undefined) return []
  const currentCard = xml.currentCard && toCard(xml.currentCard)
  return [
    {
      cardSystem: { id, name: xml.cardSystem?.name },
      currentCard,
      kansenStatuut: toKansenStatuut(xml, currentCard),
      ...(xml.status?.toUpperCase() === 'BLOCKED' && { blocked: true }),
    },
  ]
}

/** Derives the kansenstatuut. Grace and expired take precedence over the plain flag, which may contradict them. */
function toKansenStatuut(xml: z.infer<typeof membershipXml>, currentCard: Card | undefined): KansenStatuut {
  const endDate = dayOf(xml.kansenStatuutEndDate)
  const suspendedUntil = dayOf(xml.kansenStatuutSuspendedUntil)
  const dates = { endDate, suspendedUntil }
  if (xml.kansenStatuutInGracePeriod) return { state: 'grace', ...dates }
  if (xml.kansenStatuutExpired) return { state: 'expired', ...dates }
  if (xml.kansenStatuut !== undefined) return { state: xml.kansenStatuut ? 'active' : 'none', ...dates }
  // If the flag is missing, any other sign of kansenstatuut makes it unsure (service.md §4.3).
  const isSpokenOf = (endDate ?? suspendedUntil) !== undefined || currentCard?.kansenpas === true
  return { state: isSpokenOf ? 'unsure' : 'none', ...dates }
}

function dayOf(dateTime: string | undefined): string | undefined {
  const day = dateTime?.slice(0, DATE_LENGTH)
  return day !== undefined && isCalendarDate(day) ? day : undefined
}
