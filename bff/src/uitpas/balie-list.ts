import { counterSchema } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from './answer.ts'
import type { UitpasCaller } from './caller.ts'
import type { EmployeeToken } from './employee-token.ts'
import { xmlElement, xmlList, xmlRequiredText, xmlText } from './xml.ts'

const REGISTER_PERMISSION = 'registratie'
const GRANT_PERMISSION = 'kansenstatuut toekennen'

const cardSystemXml = z.object({
  id: xmlRequiredText,
  name: xmlText,
  permissions: xmlElement(z.object({ permission: xmlList(z.string()) })),
})

const counterXml = z.object({
  id: xmlText,
  consumerKey: xmlRequiredText,
  name: xmlText,
  cardSystems: xmlElement(z.object({ cardSystem: xmlList(cardSystemXml) })),
})

const answerXml = z.object({
  response: z.object({ balies: xmlElement(z.object({ balie: xmlList(counterXml) })) }),
})

/** A counter as the session keeps it: what the page gets, and the service's id to recognise whose stock a card is. */
export const knownCounterSchema = z.extend(counterSchema, { id: z.optional(z.string()) })
export type KnownCounter = z.infer<typeof knownCounterSchema>

/** GET uitpas/balie/list (service.md §4.1): the counters of an employee, and what each may do in each card system. */
export async function balieList(
  call: UitpasCaller,
  token: EmployeeToken,
  { employeeUid }: { employeeUid: string },
): Promise<Answer<KnownCounter[]>> {
  const exchange = await call({
    name: 'balieList',
    method: 'GET',
    path: 'uitpas/balie/list',
    query: [['uid', employeeUid]],
    token,
  })
  return readAnswer(exchange, (xml) => {
    const { data } = answerXml.safeParse(xml)
    return data && (data.response.balies?.balie ?? []).map(toCounter)
  })
}

function toCounter(xml: z.infer<typeof counterXml>): KnownCounter {
  return {
    ...(xml.id !== undefined && { id: xml.id }),
    consumerKey: xml.consumerKey,
    name: xml.name ?? xml.consumerKey,
    cardSystems: (xml.cardSystems?.cardSystem ?? []).map(({ id, name, permissions }) => ({
      id,
      ...(name !== undefined && { name }),
      mayRegister: permissions?.permission.includes(REGISTER_PERMISSION) ?? false,
      mayGrantKansenstatuut: permissions?.permission.includes(GRANT_PERMISSION) ?? false,
    })),
  }
}
