import { type Counter, counterSchema, present } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { xmlElement, xmlList, xmlText } from '../xml/xml.ts'

const REGISTER_PERMISSION = 'registratie'
const GRANT_PERMISSION = 'kansenstatuut toekennen'

const cardSystemXml = z.object({
  id: xmlText,
  name: xmlText,
  permissions: xmlElement(z.object({ permission: xmlList(xmlText) })),
  groups: xmlElement(z.object({ group: xmlList(xmlText) })),
})

const counterXml = z.object({
  id: xmlText,
  consumerKey: xmlText,
  actorId: xmlText,
  name: xmlText,
  role: xmlText,
  cardSystems: xmlElement(z.object({ cardSystem: xmlList(cardSystemXml) })),
})

/** For a person without counters the answer may hold no list, only the root. */
const answerXml = z.object({
  response: z.union([
    z.literal(''),
    z.object({
      code: xmlElement(z.unknown()),
      balies: xmlElement(z.object({ balie: xmlList(z.catch(z.optional(counterXml), undefined)) })),
    }),
  ]),
})

/** A counter as the session keeps it: the page's data, and the service's id. */
export const knownCounterSchema = z.extend(counterSchema, { id: z.optional(z.string()) })
export type KnownCounter = z.infer<typeof knownCounterSchema>

/** GET uitpas/balie/list (service.md §4.1): lists an employee's counters, and their rights in each card system. */
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
    if (!data) return undefined
    if (data.response === '') return []
    const { code, balies } = data.response
    if (code !== undefined && !balies) return undefined
    return (balies?.balie ?? []).flatMap(toCounter)
  })
}

/** Skips a counter without a key or one that can't be read, so that it doesn't hide the others. */
function toCounter(xml: z.infer<typeof counterXml> | undefined): KnownCounter[] {
  if (xml?.consumerKey === undefined) return []
  const { id, consumerKey, actorId, name, role, cardSystems } = xml
  return [
    present({
      id,
      consumerKey,
      actorId,
      name: name ?? consumerKey,
      role,
      cardSystems: (cardSystems?.cardSystem ?? []).flatMap(toRights),
    }),
  ]
}

function toRights({ id, name, permissions, groups }: z.infer<typeof cardSystemXml>): Counter['cardSystems'] {
  if (id === undefined) return []
  const rights = permissions?.permission.map((permission) => permission?.toLowerCase().replace(/\s+/g, ' '))
  return [
    present({
      id,
      name,
      mayRegister: rights?.includes(REGISTER_PERMISSION) ?? false,
      mayGrantKansenstatuut: rights?.includes(GRANT_PERMISSION) ?? false,
      groups: (groups?.group ?? []).filter((group) => group !== undefined),
    }),
  ]
}
