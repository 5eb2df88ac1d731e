import type { Registration } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readWriteAnswer } from '../answer.ts'
import { presentParameters, type UitpasCaller } from '../caller.ts'
import type { Departure } from '../http/departure.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { readListedRefusal } from './code-answer.ts'
import { xmlElement, xmlRequiredText } from '../xml/xml.ts'

const successXml = z.object({
  response: z.object({ code: xmlElement(z.unknown()), message: xmlRequiredText, resource: xmlRequiredText }),
})

/**
 * POST uitpas/passholder/newCard, the call that this project exists for (new-card.md §1): registers a new card, with
 * exactly the specified parameters, absent ones left out. Sent once; not idempotent.
 *
 * A 200 is a success only if it names the requested passholder and card. A 200 with a listed code is a refusal, and any
 * other 200 leaves the outcome open (service.md §3).
 *
 * @param departure the fence, asked right before the request leaves
 * @returns `ok` with the path of the new card; `open` if the card may or may not have been registered
 */
export async function newCard(
  call: UitpasCaller,
  token: EmployeeToken,
  registration: Registration,
  departure?: Departure,
): Promise<Answer<{ resource: string }>> {
  const { uid, reason, uitpasNumber, voucherNumber, balieConsumerKey, kansenStatuutEndDate } = registration
  const exchange = await call({
    name: 'newCard',
    method: 'POST',
    path: 'uitpas/passholder/newCard',
    form: presentParameters({
      uid,
      reason,
      uitpasNumber,
      voucherNumber,
      balieConsumerKey,
      kansenStatuutEndDate,
    }),
    token,
    ...(departure && { departure }),
  })
  const answer = readWriteAnswer(exchange, (xml) => readSuccess(xml, registration) ?? readListedRefusal(xml))
  if (answer.kind !== 'ok') return answer
  const { value } = answer
  return 'code' in value ? { kind: 'refused', ...value } : { kind: 'ok', value }
}

function readSuccess(xml: unknown, { uid, uitpasNumber }: Registration): { resource: string } | undefined {
  const { data } = successXml.safeParse(xml)
  if (data?.response.code !== undefined || data?.response.message !== uid) return undefined
  const { resource } = data.response
  return resource.split('/').findLast((part) => part !== '') === uitpasNumber ? { resource } : undefined
}
