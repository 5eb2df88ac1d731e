import type { Card } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import { cardXml, toCard } from '../xml/card-xml.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'

const answerXml = z.object({ response: cardXml })

/**
 * GET uitpas/card (service.md §4.5): reads a card by its number. The answer doesn't include its counter, nor its
 * holder.
 *
 * @returns `open` if the answer has no status, or is about another card
 */
export async function card(
  call: UitpasCaller,
  token: EmployeeToken,
  { uitpasNumber, balieConsumerKey }: { uitpasNumber: string; balieConsumerKey: string },
): Promise<Answer<Card>> {
  const exchange = await call({
    name: 'card',
    method: 'GET',
    path: 'uitpas/card',
    query: [
      ['uitpasNumber', uitpasNumber],
      ['balieConsumerKey', balieConsumerKey],
    ],
    token,
  })
  return readAnswer(exchange, (xml) => {
    const { data } = answerXml.safeParse(xml)
    if (data?.response.status === undefined) return undefined
    const found = toCard({ ...data.response, uitpasNumber: data.response.uitpasNumber ?? uitpasNumber })
    return found.uitpasNumber === uitpasNumber ? found : undefined
  })
}
