import { type Counter, mayRead } from '../data/counters.ts'
import type { Style } from '../style/style.ts'
import { brusselsDateTime } from '../state/brussels-date.ts'
import { kansenstatuutPhase } from '../state/kansenstatuut.ts'
import type { Membership, Passholder, World } from '../state/world.ts'
import { el, type XmlElement } from '../xml/element.ts'
import { cardSystemXml, kansenpasXml, nestedNumberXml } from './card-xml.ts'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns'
const FOAF = 'http://xmlns.com/foaf/0.1/'

/** Declarations of the two foreign namespaces, whose prefixes differ from call to call (service.md §5). */
export function withPrefixes(rdf: string, foaf: string): Pick<Style, 'namespaces' | 'prefixes'> {
  return { namespaces: { [`xmlns:${foaf}`]: FOAF, [`xmlns:${rdf}`]: RDF }, prefixes: { rdf, foaf } }
}

/** The requesting counter, and the day: an answer has only the memberships that the counter may read. */
export interface Reading {
  world: World
  today: string
  counter: Counter
}

/** The memberships that the counter may read. */
export function readableMemberships({ memberships }: Passholder, counter: Counter): Membership[] {
  return memberships.filter(({ cardSystemId }) => mayRead(counter, cardSystemId))
}

/** `<passHolder>`. What isn't known is an empty element. */
export function passholderXml(passholder: Passholder, { world, today, counter }: Reading): XmlElement {
  const birthTime = passholder.quirk === 'birth date at 01:00' ? '01:00:00' : '00:00:00'
  return el('passHolder', [
    el('name', passholder.name),
    el('firstName', passholder.firstName),
    known('secondName', passholder.secondName),
    el('dateOfBirth', brusselsDateTime(passholder.dateOfBirth, birthTime)),
    passholder.street === '' ? null : el('street', passholder.street),
    known('number', passholder.houseNumber),
    el('postalCode', passholder.postalCode),
    el('city', passholder.city),
    known('email', passholder.email),
    el('inszNumber', passholder.inszNumber ?? ''),
    known('moreInfo', passholder.remarks),
    known('schoolName', passholder.school),
    passholder.quirk === 'no uid'
      ? null
      : el('uitIdUser', [el('rdf:id', passholder.uid), el('foaf:nick', passholder.nick)]),
    known('picture', passholder.picture),
    el('verified', 'true'),
    el('points', '12.000'),
    ...readableMemberships(passholder, counter).map((membership) =>
      membershipXml(membership, { world, today, hasFlag: passholder.quirk !== 'no kansenstatuut flag' }),
    ),
  ])
}

function known(name: string, text: string | null): XmlElement | null {
  return text === null ? null : el(name, text)
}

function membershipXml(
  { cardSystemId, currentCard, blocked, kansenstatuut }: Membership,
  { world, today, hasFlag }: { world: World; today: string; hasFlag: boolean },
) {
  const card = world.cards.get(currentCard ?? '')
  const phase = kansenstatuutPhase(kansenstatuut, today)
  return el('cardSystemSpecific', [
    cardSystemXml(cardSystemId),
    card
      ? el('currentCard', [
          { ...cardSystemXml(cardSystemId), hidden: true },
          { ...el('cardType', card.cardType), hidden: card.cardType === 'CARD' },
          kansenpasXml(card),
          el('status', card.status),
          nestedNumberXml(card.uitpasNumber),
          card.quirk === 'cardSystemId' ? el('cardSystemId', String(cardSystemId)) : null,
        ])
      : null,
    hasFlag ? el('kansenStatuut', String(phase !== 'none')) : null,
    kansenstatuut ? el('kansenStatuutEndDate', brusselsDateTime(kansenstatuut.endDate, '23:59:59')) : null,
    // One in its grace period has passed its end date too: both flags are set then.
    el('kansenStatuutExpired', String(phase === 'expired' || phase === 'grace')),
    el('kansenStatuutInGracePeriod', String(phase === 'grace')),
    phase === 'suspended' && kansenstatuut?.suspendedUntil
      ? el('kansenStatuutSuspendedUntil', brusselsDateTime(kansenstatuut.suspendedUntil, '23:59:59'))
      : null,
    el('status', blocked ? 'BLOCKED' : 'ACTIVE'),
  ])
}
