import type { Passholder } from '@balie/shared'
import * as z from 'zod/mini'
import { PICTURE_LIMIT_BYTES } from './picture-limit.ts'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { passholderXml, toPassholder } from '../xml/passholder-xml.ts'
import { percentEncode } from '../oauth/percent-encoding.ts'

const answerXml = z.object({ passHolder: passholderXml })

/** GET uitpas/passholder/uid/{uid} (service.md §4.3): a passholder by the uid of the UiTID account. */
export async function passholderByUid(
  call: UitpasCaller,
  token: EmployeeToken,
  { uid, balieConsumerKey }: { uid: string; balieConsumerKey: string },
): Promise<Answer<Passholder>> {
  const exchange = await call({
    name: 'passholder',
    method: 'GET',
    limitBytes: PICTURE_LIMIT_BYTES,
    path: `uitpas/passholder/uid/${percentEncode(uid)}`,
    query: [['balieConsumerKey', balieConsumerKey]],
    token,
  })
  return readAnswer(exchange, (xml) => {
    const { data } = answerXml.safeParse(xml)
    return data && toPassholder(data.passHolder)
  })
}
