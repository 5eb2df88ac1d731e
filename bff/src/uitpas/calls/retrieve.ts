import type { Card, Passholder } from '@balie/shared'
import * as z from 'zod/mini'
import { PICTURE_LIMIT_BYTES } from './picture-limit.ts'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import { cardXml, toCard } from '../xml/card-xml.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { passholderXml, toPassholder } from '../xml/passholder-xml.ts'
import { xmlElement, xmlList, xmlText } from '../xml/xml.ts'

const answerXml = z.object({
  response: z.object({
    passHolder: xmlElement(passholderXml),
    card: xmlList(cardXml),
    groupPass: xmlElement(z.unknown()),
    uitpasNumberOriginalRequest: xmlText,
  }),
})

/** The service's answer about a number. */
export interface Retrieved {
  passholder?: Passholder
  card?: Card
  groupPass: boolean
  /** True for a passholder whose uid the service doesn't give: no card can be registered for them. */
  withoutUid?: true
}

/**
 * GET uitpas/retrieve (service.md §4.2): looks up a card number, chip number, INSZ or INSZ barcode. A `<code>` next to
 * a passholder is informational and adds nothing to the passholder's own data.
 */
export async function retrieve(
  call: UitpasCaller,
  token: EmployeeToken,
  { identification, balieConsumerKey }: { identification: string; balieConsumerKey: string },
): Promise<Answer<Retrieved>> {
  const exchange = await call({
    name: 'retrieve',
    method: 'GET',
    limitBytes: PICTURE_LIMIT_BYTES,
    path: 'uitpas/retrieve',
    query: [
      ['identification', identification],
      ['balieConsumerKey', balieConsumerKey],
    ],
    token,
  })
  return readAnswer(exchange, (xml) => {
    const { data } = answerXml.safeParse(xml)
    if (!data) return undefined
    const { passHolder, card: cards, groupPass, uitpasNumberOriginalRequest: original } = data.response
    const card = meantCard(cards.map(toCard), original ?? identification)
    if (!passHolder && !card && groupPass === undefined) return undefined
    const passholder = passHolder && toPassholder(passHolder)
    return {
      ...(passholder && { passholder }),
      ...(passHolder && !passholder && { withoutUid: true }),
      ...(card && { card }),
      groupPass: groupPass !== undefined,
    }
  })
}

/** Returns the only card, or of several the one with the requested number; none if that isn't among them. */
function meantCard(cards: readonly Card[], requested: string): Card | undefined {
  const [only, ...others] = cards
  return others.length === 0 ? only : cards.find(({ uitpasNumber }) => uitpasNumber === requested)
}
