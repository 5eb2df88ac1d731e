import { readSample, withDescendants, type SampleElement } from './read-sample.ts'
import type { RealAnswer } from './samples.ts'
import type { Change, Style } from './style.ts'
import { amountsWithDecimals, counterWithoutKey } from './value-changes.ts'

const DECLARATIONS = [
  '',
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  '<?xml version="1.0" encoding="UTF-8"?>',
  '<?xml version="1.0" encoding="UTF8" standalone="yes"?>\n',
  "<?xml version='1.0' encoding='utf-8'?>\n",
] as const

const CONTENT_TYPES = [
  'application/xml;charset=UTF-8',
  'application/xml',
  'text/xml;charset=utf-8',
  'application/xml; charset=UTF8',
] as const

/** Changes that don't affect a reader: the notation of an amount, and a counter without a key. */
const HARMLESS: readonly Change[] = [...[0, 1, 2, 3].map(amountsWithDecimals), counterWithoutKey]

/** Draws some parts of a style that don't affect the content, each at random; the others stay as they are. */
export function randomSyntax(random: () => number): Partial<Style> {
  const draw = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)]
  const all: Partial<Style>[] = [
    { declaration: draw(DECLARATIONS) ?? '' },
    { layout: draw(['compact', 'indented', 'whitespace'] as const) ?? 'compact' },
    { indent: draw(['\t', '  ', '   ', '    ']) ?? '\t' },
    { emptyPairs: draw([new Set<string>(), 'all'] as const) ?? 'all' },
    { references: [draw(['literal', 'decimal', 'hexadecimal'] as const) ?? 'literal', 'literal'] },
    { apostrophe: draw(["'", '&apos;'] as const) ?? "'" },
    { encoding: draw(['identity', 'identity', 'gzip', 'deflate', 'br'] as const) ?? 'identity' },
    { contentType: draw(CONTENT_TYPES) ?? CONTENT_TYPES[0] },
    { changes: HARMLESS.filter(() => random() < 0.4) },
  ]
  return all
    .filter(() => random() < 0.6)
    .reduce<Partial<Style>>((combined, part) => ({ ...combined, ...part }), {})
}

/** Elements that a reader needs, by their parent. A card type is left out only if it is CARD. */
const ESSENTIAL: Readonly<Record<string, readonly string[]>> = {
  passHolder: ['name', 'firstName', 'dateOfBirth', 'postalCode', 'city', 'uitIdUser'],
  passholder: ['name', 'firstName', 'dateOfBirth', 'postalCode', 'city', 'uitIdUser'],
  uitIdUser: ['id'],
  cardSystemSpecific: ['cardSystem', 'kansenStatuut', 'kansenStatuutExpired', 'kansenStatuutInGracePeriod'],
  currentCard: ['status', 'uitpasNumber'],
  card: ['status', 'uitpasNumber', 'cardSystem'],
}

/** Tells whether an answer in the style of this sample holds as much for a reader as one in the plain style. */
export function isLossless({ body, expect, status, isXml }: RealAnswer): boolean {
  if (!isXml) return !('tokenEnded' in expect)
  if ('unreadable' in expect || ('refused' in expect && status === 200)) return false
  return withDescendants(readSample(body).root).every(isWhole)
}

function isWhole(element: SampleElement): boolean {
  const { name, children, inside } = element
  const has = (wanted: string) => children.some((child) => child.name.split(':').at(-1) === wanted)
  if (name === 'response' && has('passHolder') && !has('card')) return false
  if (name === 'card' && /<status>\s*LOCAL_STOCK/.test(inside) && !has('balie')) return false
  return (ESSENTIAL[name] ?? []).every(has)
}
