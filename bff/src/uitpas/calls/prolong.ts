import type { Answer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { Departure } from '../http/departure.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { percentEncode } from '../oauth/percent-encoding.ts'
import { readCodeAnswer } from './code-answer.ts'

const SUCCESS_CODES = ['ACTION_SUCCEEDED']

/**
 * POST uitpas/passholder/{uid}/{cardSystemId} (service.md §4): gives a kansenstatuut another end date. Sent once; the
 * same date twice does no harm.
 *
 * @param departure the fence, asked right before the request leaves
 * @returns `open` if the date may or may not have been set: a look-up of the passholder tells
 */
export async function prolong(
  call: UitpasCaller,
  token: EmployeeToken,
  order: { uid: string; cardSystemId: string; kansenStatuutEndDate: string; balieConsumerKey: string },
  departure?: Departure,
): Promise<Answer<'prolonged'>> {
  const exchange = await call({
    name: 'prolong',
    method: 'POST',
    path: `uitpas/passholder/${percentEncode(order.uid)}/${percentEncode(order.cardSystemId)}`,
    form: [
      ['kansenStatuutEndDate', order.kansenStatuutEndDate],
      ['balieConsumerKey', order.balieConsumerKey],
    ],
    token,
    ...(departure && { departure }),
  })
  return readCodeAnswer(exchange, { successCodes: SUCCESS_CODES, done: 'prolonged' })
}
