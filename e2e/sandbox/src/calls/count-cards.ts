import { cardSystems } from '../data/card-systems.ts'
import type { Service } from '../service.ts'
import { el } from '../xml/element.ts'
import type { CallRequest } from './call-request.ts'
import { cardSystemXml } from './card-xml.ts'
import { say, type Message } from './message.ts'
import { Refusal } from './refusal.ts'
import { resolveCounter } from './workplace.ts'

/**
 * `GET balie/countCards` (service.md §4): the cards in stock at the counter and on their way to it, including zeroes.
 */
export function countCards(request: CallRequest, service: Service): Message {
  const { counter, workplace } = resolveCounter(request)
  const systems = cardSystems.filter(({ id }) => counter.cardSystemIds.includes(id))
  if (systems.every(({ id }) => (workplace.rights[id] ?? 'none') === 'none')) {
    throw new Refusal('ACCESS_DENIED', 'User may not count the cards of this balie', {
      httpStatus: 403,
      requiredPermission: 'PERMISSION_BALIE - ACTION_READ',
    })
  }
  const cards = [...service.world.cards.values()].filter(({ counterId }) => counterId === counter.id)
  const counts = systems.flatMap(({ id }) =>
    (['SENT_TO_BALIE', 'LOCAL_STOCK'] as const).flatMap((status) =>
      [false, true].map((kansenpas) =>
        el('counter', [
          el('status', status),
          el('kansenstatuut', String(kansenpas)),
          el(
            'count',
            String(
              cards.filter(
                (card) => card.cardSystemId === id && card.status === status && card.kansenpas === kansenpas,
              ).length,
            ),
          ),
          cardSystemXml(id),
        ]),
      ),
    ),
  )
  return say(el('response', [el('counters', counts)]), { layout: 'indented' })
}
