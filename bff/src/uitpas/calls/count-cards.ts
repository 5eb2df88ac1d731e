import { present, type StockCount } from '@balie/shared'
import * as z from 'zod/mini'
import { type Answer, readAnswer } from '../answer.ts'
import type { UitpasCaller } from '../caller.ts'
import { cardSystemXml } from '../xml/card-xml.ts'
import type { EmployeeToken } from '../oauth/employee-token.ts'
import { listReader } from '../xml/list-reader.ts'
import { xmlElement, xmlFlag, xmlText } from '../xml/xml.ts'

/** The two statuses of cards that count as stock (service.md §4.9). */
const WHERE: ReadonlyMap<string, StockCount['where']> = new Map<string, StockCount['where']>([
  ['LOCAL_STOCK', 'here'],
  ['SENT_TO_BALIE', 'on_its_way'],
])

const counterXml = z.object({
  status: xmlText,
  kansenstatuut: xmlFlag,
  count: xmlText,
  cardSystem: xmlElement(cardSystemXml),
  cardSystemId: xmlText,
})

const readCounts = listReader({ list: 'counters', item: 'counter' }, counterXml)

/**
 * GET uitpas/balie/countCards (service.md §4.9): counts the cards of each kind and system in stock at a counter or on
 * their way to it. Counts of other statuses, and unreadable ones, are left out.
 */
export async function countCards(
  call: UitpasCaller,
  token: EmployeeToken,
  { balieConsumerKey }: { balieConsumerKey: string },
): Promise<Answer<StockCount[]>> {
  const exchange = await call({
    name: 'countCards',
    method: 'GET',
    path: 'uitpas/balie/countCards',
    query: [['balieConsumerKey', balieConsumerKey]],
    token,
  })
  return readAnswer(exchange, (xml) => readCounts(xml)?.flatMap(toCount))
}

function toCount(xml: z.infer<typeof counterXml> | undefined): StockCount[] {
  const { kansenstatuut: kansenpas, count, cardSystem } = xml ?? {}
  const where = WHERE.get(xml?.status?.toUpperCase() ?? '')
  const id = cardSystem?.id ?? xml?.cardSystemId
  const isNumber = count !== undefined && /^\d{1,9}$/.test(count)
  if (where === undefined || kansenpas === undefined || !isNumber || id === undefined) return []
  return [{ cardSystem: present({ id, name: cardSystem?.name }), kansenpas, where, count: Number(count) }]
}
