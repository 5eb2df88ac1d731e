import { cardSystems } from '../data/card-systems.ts'
import { today, type Service } from '../service.ts'
import { endOfYear, parseW3cDate } from '../state/brussels-date.ts'
import { membershipIn } from '../state/world.ts'
import { el } from '../xml/element.ts'
import { requiredField, type CallRequest } from './call-request.ts'
import { say, type Message } from './message.ts'
import { MAY_GRANT, Refusal } from './refusal.ts'
import { mayGrantKansenstatuut, resolveCounter } from './workplace.ts'

/**
 * `POST passholder/{uid}/{cardSystemId}` (service.md §4): gives a kansenstatuut another end date. The same date twice
 * does no harm.
 */
export function prolong(request: CallRequest, service: Service): Message {
  const dateText = requiredField(request, 'kansenStatuutEndDate')
  const endDate = parseW3cDate(dateText)
  if (endDate === null) throw new Refusal('PARSE_INVALID_DATE', `Unparseable date: "${dateText}"`)
  const at = resolveCounter(request)
  const passholder = service.world.passholders.get(request.pathArgument)
  if (!passholder) {
    throw new Refusal('UNKNOWN_PASSHOLDER_UID', `No passholder found with uid ${request.pathArgument}`)
  }
  const system = cardSystems.find(({ id }) => String(id) === request.secondArgument)
  if (!system) throw new Refusal('UNKNOWN_CARD_SYSTEM', `No card system ${request.secondArgument}`)
  if (!mayGrantKansenstatuut(at, system.id)) {
    const message = `User has no permission to grant kansenstatuut in card system ${system.id}`
    throw new Refusal('ACCESS_DENIED', message, { requiredPermission: MAY_GRANT })
  }
  const date = today(service.clock)
  if (endDate < date || endDate > endOfYear(date, 1)) {
    const message = `kansenStatuutEndDate must be from ${date} until ${endOfYear(date, 1)}`
    throw new Refusal('INVALID_DATE_CONSTRAINTS', message)
  }
  const membership = membershipIn(passholder, system.id)
  if (!membership?.kansenstatuut) {
    throw new Refusal('ACTION_NOT_ALLOWED', 'Pashouder heeft geen kansenstatuut in dit kaartsysteem')
  }
  membership.kansenstatuut = { endDate, suspendedUntil: null }
  const response = el('response', [
    el('code', 'ACTION_SUCCEEDED'),
    el('message', 'Kansenstatuut is verlengd'),
  ])
  return say(response, {}, { committed: true })
}
