import type { Answer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { Departure } from '../http/departure.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { percentEncode } from '../oauth/percent-encoding.ts'
import { readCodeAnswer } from './code-answer.ts'

/** Codes of a 200 that mean that the card was blocked; there may be undocumented ones. */
const SUCCESS_CODES = ['ACTION_SUCCEEDED', 'BLOCK_UITPAS_SUCCESS']

/**
 * POST uitpas/passholder/block/{uitpasNumber} (service.md §4.6): blocks an active card, irreversibly. Sent once; after
 * a lost answer only a look-up of the card tells whether it was blocked.
 *
 * @param departure the fence, asked right before the request leaves
 * @returns `ok` for a code of success; `open` if the card may or may not have been blocked
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
  return readCodeAnswer(exchange, { successCodes: SUCCESS_CODES, done: 'blocked' })
}
