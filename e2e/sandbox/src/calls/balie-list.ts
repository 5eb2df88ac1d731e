import { cardSystems } from '../data/card-systems.ts'
import { counters } from '../data/counters.ts'
import type { Right, Workplace } from '../data/employees.ts'
import { el, type XmlElement } from '../xml/element.ts'
import { requiredField, type CallRequest } from './call-request.ts'
import { say, type Message } from './message.ts'
import { Refusal } from './refusal.ts'

const permissions: Readonly<Record<Right, readonly string[]>> = {
  none: [],
  registratie: ['registratie'],
  'registratie + kansenstatuut': ['registratie', 'kansenstatuut toekennen'],
}

/** `GET balie/list`: the counters of the token's employee. */
export function balieList(request: CallRequest): Message {
  if (requiredField(request, 'uid') !== request.employee.uid) {
    throw new Refusal('ACCESS_DENIED', 'User may only list their own balies', {
      httpStatus: 403,
      requiredPermission: 'PERMISSION_BALIE - ACTION_READ',
    })
  }
  const { workplaces, counterWithoutKey } = request.employee
  const balies = [counterWithoutKey ? withoutKey(counterWithoutKey) : null, ...workplaces.map(balie)]
  const response = el('response', [el('balies', balies)])
  return say(response, { layout: 'indented' })
}

function balie({ counterId, role, rights, ownCityOnly }: Workplace): XmlElement {
  const counter = counters.find(({ id }) => id === counterId)
  const othersCities = ownCityOnly !== true
  const systems = cardSystems.filter(({ id }) => counter?.cardSystemIds.includes(id))
  return el('balie', [
    el('id', counterId),
    el('consumerKey', counter?.consumerKey ?? ''),
    el('name', counter?.name ?? ''),
    el('role', role),
    typeof counter?.actorId === 'string' ? el('actorId', counter.actorId) : null,
    el(
      'cardSystems',
      systems.map(({ id, name }) => {
        const right = rights[id] ?? 'none'
        return el('cardSystem', [
          el('id', String(id)),
          el('name', name),
          el(
            'permissions',
            permissions[right].map((permission) => el('permission', permission)),
          ),
          el(
            'groups',
            groupsOf(right, othersCities).map((group) => el('group', group)),
          ),
        ])
      }),
    ),
  ])
}

/** A counter without a key, which can't be used. */
function withoutKey({ id, name }: { id: string; name: string }): XmlElement {
  return el('balie', [el('id', id), el('consumerKey', ''), el('name', name), el('role', 'member')])
}

/** The groups of a counter in a card system. The last one lets it grant kansenstatuut to people of other municipalities. */
function groupsOf(right: Right, othersCities: boolean): string[] {
  if (right === 'none') return ['Checkin and Ticket balies']
  if (right === 'registratie') return ['Niet-geauthorizeerde registratie balies']
  return [
    'Geauthorizeerde registratie balies',
    ...(othersCities ? ['Mag pashouders andere gemeentes aanmaken'] : []),
  ]
}
