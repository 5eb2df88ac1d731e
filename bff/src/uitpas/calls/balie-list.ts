import { type Counter, counterSchema, present } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { listReader } from '../xml/list-reader.ts'
import { xmlList, xmlText } from '../xml/xml.ts'

const REGISTER_PERMISSION = 'registratie'
const GRANT_PERMISSION = 'kansenstatuut toekennen'

const cardSystemXml = z.object({
  id: xmlText,
  name: xmlText,
  // Every list here can repeat.
  permissions: xmlList(z.object({ permission: xmlList(xmlText) })),
  groups: xmlList(z.object({ group: xmlList(xmlText) })),
})

const counterXml = z.object({
  id: xmlText,
  consumerKey: xmlText,
  actorId: xmlText,
  name: xmlText,
  role: xmlText,
  cardSystems: xmlList(z.object({ cardSystem: xmlList(cardSystemXml) })),
})

const readCounters = listReader({ list: 'balies', item: 'balie' }, counterXml)

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
    const listed = readCounters(xml)
    if (!listed) return undefined
    const counters = joined(listed.flatMap(toCounter))
    // A counter that can't be read isn't absent.
    return counters.length === 0 && listed.includes(undefined) ? undefined : counters
  })
}

/** Joins what the list says in several places of one counter, with all its card systems. */
function joined(counters: readonly KnownCounter[]): KnownCounter[] {
  const byKey = Map.groupBy(counters, ({ consumerKey }) => consumerKey)
  return Array.from(byKey, ([consumerKey, same]) => ({
    ...same.reduce((known, counter) => ({ ...counter, ...known })),
    // One that isn't named in every place goes by its key there.
    name: same.find(({ name }) => name !== consumerKey)?.name ?? consumerKey,
    cardSystems: joinedSystems(same.flatMap(({ cardSystems }) => cardSystems)),
  }))
}

/** Joins what is said in several places of one card system: a right that is named in one of them is there. */
function joinedSystems(cardSystems: Counter['cardSystems']): Counter['cardSystems'] {
  const byId = Map.groupBy(cardSystems, ({ id }) => id)
  return Array.from(byId.values(), (same) => ({
    ...same.reduce((known, system) => ({ ...system, ...known })),
    mayRegister: same.some(({ mayRegister }) => mayRegister),
    mayGrantKansenstatuut: same.some(({ mayGrantKansenstatuut }) => mayGrantKansenstatuut),
    groups: [...new Set(same.flatMap(({ groups = [] }) => groups))],
  }))
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
      cardSystems: cardSystems.flatMap(({ cardSystem }) => cardSystem).flatMap(toRights),
    }),
  ]
}

function toRights({ id, name, permissions, groups }: z.infer<typeof cardSystemXml>): Counter['cardSystems'] {
  if (id === undefined) return []
  const rights = spacedOnce(permissions.flatMap(({ permission }) => permission)).map((right) =>
    right.toLowerCase(),
  )
  return [
    present({
      id,
      name,
      mayRegister: rights.includes(REGISTER_PERMISSION),
      mayGrantKansenstatuut: rights.includes(GRANT_PERMISSION),
      groups: spacedOnce(groups.flatMap(({ group }) => group)),
    }),
  ]
}

/** Normalises names that may be broken over lines; leaves out absent ones. */
function spacedOnce(names: readonly (string | undefined)[]): string[] {
  return names.flatMap((name) => name?.replace(/\s+/g, ' ') ?? [])
}
