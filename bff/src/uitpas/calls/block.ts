import { type Answer, readRefusal, readWriteAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { Departure } from '../http/departure.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { percentEncode } from '../oauth/percent-encoding.ts'
import { isListedRefusal } from './refusal-codes.ts'

/** Texts of a 200 when the card was blocked; nothing documents that there are no others. */
const SUCCESS_CODES = ['ACTION_SUCCEEDED', 'BLOCK_UITPAS_SUCCESS']

/**
 * POST uitpas/passholder/block/{uitpasNumber} (service.md §4.6): blocks an active card, for good. Sent once; whether a
 * lost answer was a block can only be learnt by looking the card up.
 *
 * @param departure whether it may leave, asked right before it does
 * @returns `ok` when the service says so by a code of success; `open` when the card may or may not have been blocked
 */
export async function block(
  call: UitpasCaller,
  token: EmployeeToken,
  { uitpasNumber, balieConsumerKey }: { uitpasNumber: string; balieConsumerKey: string },
  departure?: Departure,
): Promise<Answer<'blocked'>> {
  const exchange = await call({
    name: 'block',
    method: 'POST',
    path: `uitpas/passholder/block/${percentEncode(uitpasNumber)}`,
    form: [['balieConsumerKey', balieConsumerKey]],
    token,
    ...(departure && { departure }),
  })
  const answer = readWriteAnswer(exchange, (xml) => {
    const said = readRefusal(xml)
    return said && (SUCCESS_CODES.includes(said.code) || isListedRefusal(said.code)) ? said : undefined
  })
  if (answer.kind !== 'ok') return answer
  const said = answer.value
  return SUCCESS_CODES.includes(said.code) ? { kind: 'ok', value: 'blocked' } : { kind: 'refused', ...said }
}
