import { counters, type Counter } from '../data/counters.ts'
import { today, type Service } from '../service.ts'
import { parseW3cDate } from '../state/brussels-date.ts'
import { matches } from '../state/wildcard.ts'
import type { Passholder } from '../state/world.ts'
import { el } from '../xml/element.ts'
import { requiredField, type Fields } from './call-request.ts'
import { say, type Message } from './message.ts'
import { passholderXml, withPrefixes } from './passholder-xml.ts'
import { Refusal } from './refusal.ts'

const DEFAULT_PAGE = 20

/**
 * `GET passholder/search` (service.md §4): the members of the counter's systems who fit every field that is given. The
 * call has no employee. Without matches the answer has neither passholders nor a total, like some real ones.
 */
export function search(request: Fields, service: Service): Message {
  const counter = searchingCounter(request)
  const fits = readQuestion(request)
  const found = [...service.world.passholders.values()]
    .filter((passholder) => isMember(passholder, counter))
    .filter(
      (passholder) => request.field('includeBlocked') === 'true' || !hasOnlyBlocked(passholder, service),
    )
    .filter(fits)
    .toSorted(inOrder(request))
  const start = readNumber(request, 'start', 0)
  const page = found.slice(start, start + readNumber(request, 'max', DEFAULT_PAGE))
  const reading = { world: service.world, today: today(service.clock), counter }
  const people = page.map((passholder) => ({
    ...passholderXml(passholder, reading),
    name: 'passholder',
  }))
  const children = found.length === 0 ? [] : [el('passholders', people), el('total', String(found.length))]
  return say(el('response', children), { ...withPrefixes('ns2', 'ns3'), layout: 'indented' })
}

function searchingCounter(request: Fields): Counter {
  const key = requiredField(request, 'balieConsumerKey')
  const counter = counters.find(({ consumerKey }) => consumerKey === key)
  if (!counter) throw new Refusal('UNKNOWN_BALIE_CONSUMERKEY', `No balie with consumerKey ${key}`)
  return counter
}

function isMember({ memberships }: Passholder, { cardSystemIds }: Counter): boolean {
  return memberships.some(({ cardSystemId }) => cardSystemIds.includes(cardSystemId))
}

function hasOnlyBlocked({ memberships }: Passholder, { world }: Service): boolean {
  const cards = memberships.flatMap(({ currentCard }) => world.cards.get(currentCard ?? '') ?? [])
  return cards.length > 0 && cards.every(({ status }) => status === 'BLOCKED')
}

/** Reads the search fields; refuses an unreadable one, and a search without any. */
function readQuestion(request: Fields): (passholder: Passholder) => boolean {
  const given = (name: string) => request.field(name)
  const [dob, dobMin, dobMax] = ['dob', 'dobMin', 'dobMax'].map((name) => readDate(request, name))
  const patterns = (['name', 'firstName', 'street', 'city'] as const).filter(given)
  const exact = (['postalCode', 'email'] as const).filter(given)
  if (patterns.length + exact.length === 0 && !dob && !dobMin && !dobMax) {
    throw new Refusal('MISSING_REQUIRED_FIELDS', 'Missing required fields: at least one to search by')
  }
  return (passholder) =>
    patterns.every((field) => matches(passholder[field], given(field) ?? '')) &&
    exact.every((field) => passholder[field]?.toLowerCase() === given(field)?.toLowerCase()) &&
    (!dob || passholder.dateOfBirth === dob) &&
    (!dobMin || passholder.dateOfBirth >= dobMin) &&
    (!dobMax || passholder.dateOfBirth <= dobMax)
}

function readDate(request: Fields, name: string): string | undefined {
  const text = request.field(name)
  if (text === undefined) return undefined
  const date = parseW3cDate(text)
  if (date === null) throw new Refusal('PARSE_INVALID_DATE', `Unparseable date: "${text}"`)
  return date
}

function readNumber(request: Fields, name: string, otherwise: number): number {
  const text = request.field(name) ?? String(otherwise)
  if (!/^\d+$/.test(text)) throw new Refusal('INVALID_PARAMETERS', `Invalid value for ${name}: ${text}`)
  return Number(text)
}

function inOrder(request: Fields): (a: Passholder, b: Passholder) => number {
  const by = (['name', 'firstName', 'dateOfBirth'] as const).find((name) => name === request.field('sort'))
  const sign = request.field('order') === 'DESC' ? -1 : 1
  return (a, b) => (by ? sign * (a[by] < b[by] ? -1 : a[by] > b[by] ? 1 : 0) : 0)
}
