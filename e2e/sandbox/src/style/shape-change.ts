import { el, localName, textOfElement, type XmlElement } from '../xml/element.ts'
import type { SampleElement } from './read-sample.ts'
import type { Change } from './style.ts'

/**
 * Elements that the sandbox writes from its own data. An element of a sample with any other name is copied unchanged,
 * since readers must ignore it.
 */
const OWN: ReadonlySet<string> = new Set(
  `passHolder passholder passholders total card groupPass code message requiredPermission resource name firstName secondName
  dateOfBirth street number postalCode city inszNumber email moreInfo schoolConsumerKey schoolName uitIdUser id nick picture
  verified points cardSystemSpecific cardSystem cardSystemId currentCard kansenpas status cardType uitpasNumber balie
  kansenStatuut kansenStatuutExpired kansenStatuutInGracePeriod kansenStatuutEndDate kansenStatuutSuspendedUntil
  uitpasNumberOriginalRequest balies consumerKey role actorId cardSystems permissions permission groups group
  uitpasPrice price reason ageRange ageFrom ageTo voucherType prefix kansenstatuut counters counter count`.split(
    /\s+/,
  ),
)

/** A card has no city of its own here, though it does in one sample. */
function isOwn(name: string, parent: SampleElement): boolean {
  return OWN.has(name) && !(name === 'city' && localName(parent.name) === 'card')
}

/** Elements that stay although the sample has none: the sample's person or card just doesn't have one. */
const KEPT: ReadonlySet<string> = new Set(
  `passHolder passholders passholder groupPass code requiredPermission resource secondName street number email moreInfo schoolConsumerKey schoolName picture points
  cardSystemId cardSystemSpecific currentCard kansenStatuutEndDate kansenStatuutSuspendedUntil actorId
  ageRange ageFrom ageTo voucherType kansenstatuut`.split(/\s+/),
)

/**
 * Gives a document the shape of a sample: elements in the sample's order, without those that the sample lacks, plus
 * those that only the sample has, with the sample's attributes and comments.
 */
export function shapedLike(sample: SampleElement): Change {
  return (root) => (localName(root.name) === localName(sample.name) ? shape(root, sample) : root)
}

function shape(element: XmlElement, sample: SampleElement): XmlElement {
  const attributes = { ...element.attributes, ...plainAttributes(sample) }
  const { content } = element
  if (typeof content === 'string') return { ...element, attributes }
  let left = [...content]
  const take = (name: string) => {
    const taken = left.filter((child) => localName(child.name) === name)
    left = left.filter((child) => localName(child.name) !== name)
    return taken
  }
  const children = sample.children.flatMap((child): XmlElement[] => {
    const name = localName(child.name)
    const own = take(name)
    if (own.length > 0) {
      const samples = sample.children.filter((other) => localName(other.name) === name)
      return own.map((one) => ({ ...shape(shown(one), closest(one, samples, child)), ...commentOf(child) }))
    }
    if (name === 'cardSystemId') return take('cardSystem').map(idOf)
    return isOwn(name, sample) && child.inside !== '' ? [] : [copy(child)]
  })
  const kept = left.filter((child) => child.hidden !== true && staysIn(element, child, sample))
  return { ...element, attributes, content: [...children, ...kept] }
}

/** Tells whether to keep an element that the sample lacks: yes, if it says more than the default. */
function staysIn(parent: XmlElement, child: XmlElement, sample: SampleElement): boolean {
  switch (localName(child.name)) {
    case 'cardType':
      return textOfElement(child) !== 'CARD'
    case 'status':
      return parent.name === 'cardSystemSpecific' && textOfElement(child) !== 'ACTIVE'
    case 'balie':
      return !saysStatus(sample, 'LOCAL_STOCK')
    default:
      return KEPT.has(localName(child.name))
  }
}

/** Picks, of several elements of one name in a sample, the one that has most in common with the element to write. */
function closest(own: XmlElement, samples: readonly SampleElement[], first: SampleElement): SampleElement {
  if (typeof own.content === 'string') return first
  const names = new Set(own.content.map(({ name }) => localName(name)))
  const common = ({ children }: SampleElement) =>
    new Set(children.map(({ name }) => localName(name)).filter((name) => names.has(name))).size
  return samples.reduce((best, sample) => (common(sample) > common(best) ? sample : best), first)
}

function shown(element: XmlElement): XmlElement {
  return { ...element, hidden: false }
}

function idOf(cardSystem: XmlElement): XmlElement {
  const children = typeof cardSystem.content === 'string' ? [] : cardSystem.content
  const id = children.find(({ name }) => name === 'id')
  return el('cardSystemId', id ? textOfElement(id) : '')
}

function saysStatus({ children }: SampleElement, status: string): boolean {
  return children.some(({ name, text }) => name === 'status' && text.trim() === status)
}

function plainAttributes({ attributes }: SampleElement): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns')))
}

function commentOf({ comment }: SampleElement): { comment?: string } {
  return comment === null ? {} : { comment }
}

/** Copies an element of a sample unchanged. */
export function copy(sample: SampleElement): XmlElement {
  const { name, children, text } = sample
  const content =
    children.length > 0 ? children.map(copy) : decode(/\S\s*\n\s*\S/.test(text) ? text : text.trim())
  return { name, attributes: plainAttributes(sample), content, ...commentOf(sample) }
}

function decode(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}
