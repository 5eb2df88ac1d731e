import type { Passholder, PassholderNotes } from '@balie/shared'
import * as z from 'zod/mini'
import { PICTURE_LIMIT_BYTES } from './picture-limit.ts'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { passholderXml, toNotes, toPassholder } from '../xml/passholder-xml.ts'
import { percentEncode } from '../oauth/percent-encoding.ts'

const answerXml = z.object({ passHolder: passholderXml })

interface PassholderQuery {
  uid: string
  balieConsumerKey: string
}

/** GET uitpas/passholder/uid/{uid} (service.md §4.3): reads a passholder by the uid of their UiTID account. */
export function passholderByUid(
  call: UitpasCaller,
  token: EmployeeToken,
  query: PassholderQuery,
): Promise<Answer<Passholder>> {
  return readByUid(call, token, query, toPassholder)
}

/** Reads the notes about a passholder, by the same call. */
export function passholderNotes(
  call: UitpasCaller,
  token: EmployeeToken,
  query: PassholderQuery,
): Promise<Answer<PassholderNotes>> {
  return readByUid(call, token, query, (xml) => (xml.uitIdUser?.id === query.uid ? toNotes(xml) : undefined))
}

async function readByUid<Value>(
  call: UitpasCaller,
  token: EmployeeToken,
  { uid, balieConsumerKey }: PassholderQuery,
  read: (xml: z.infer<typeof passholderXml>) => Value | undefined,
): Promise<Answer<Value>> {
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
    return data && read(data.passHolder)
  })
}
