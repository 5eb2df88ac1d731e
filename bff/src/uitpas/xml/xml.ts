import { EntityDecoder } from '@nodable/entities'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import * as z from 'zod/mini'
import { withoutSections } from './xml-sections.ts'

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: 32,
  // Only XML's own five entities and numeric references: no named ones of HTML, none declared by the document.
  entityDecoder: new EntityDecoder({ namedEntities: null }),
})

/** Control characters, which XML can't hold: remarks that were pasted bring them along. */
const CONTROLS = /[\0-\u0008\u000b\u000c\u000e-\u001f]/g
/** An `&` that was left unescaped, for example in a name. */
const BARE_AMPERSAND = /&(?!#\d+;|#x[\da-f]+;|[a-z][\da-z]*;)/gi

/**
 * Parses an XML answer. Names are local names; values are trimmed text, never numbers (service.md §5). A DOCTYPE that
 * does more than name the root is refused before parsing, so that no entity can be declared. Control characters are
 * left out, and an `&` that begins no reference stands for itself: a person whose data hold them can be served all the
 * same.
 *
 * @returns plain objects for a schema to parse, or undefined if the XML isn't well-formed
 */
export function readXml(text: string): unknown {
  const element = withoutDoctype(withoutSections(withoutProlog(text))).replace(CONTROLS, '')
  if (/<!DOCTYPE/i.test(element)) return undefined
  const document = parse(element)
  if (document !== undefined) return document
  const escaped = element.replaceAll(BARE_AMPERSAND, '&amp;')
  return escaped === element ? undefined : parse(escaped)
}

/** Parses an element, unless it isn't well-formed. */
function parse(element: string): unknown {
  try {
    SyntaxValidator.validate(element)
    const document: unknown = parser.parse(element)
    return hasOneRoot(document) ? document : undefined
  } catch {
    // The parser's message isn't passed on: it quotes the document, which can hold personal data.
    return undefined
  }
}

/**
 * Removes everything before the root element that we don't need: a byte order mark, white space, which the validator
 * refuses before a declaration, and the declaration itself.
 */
function withoutProlog(text: string): string {
  return text.replace(/^\ufeff?\s*(?:<\?xml[^<>]*\?>\s*)*/, '')
}

/** Removes a DOCTYPE that only names the root. */
function withoutDoctype(document: string): string {
  return document.startsWith('<!') ? document.replace(/^<!DOCTYPE\s+[\w:.-]+\s*>/, '') : document
}

/** Tells whether there is one root element: the parser itself accepts several side by side. */
function hasOneRoot(document: unknown): boolean {
  const roots = Object.values(document ?? {})
  return roots.length === 1 && !Array.isArray(roots[0])
}

/**
 * Trimmed text of an element; absent if the element is missing, empty, holds other elements instead, or occurs several
 * times with different texts.
 */
export const xmlText = z.pipe(z.transform(textOf), z.optional(z.string()))

/** Trimmed text of an element that is required and not empty. */
export const xmlRequiredText = z.pipe(xmlText, z.string())

const FLAGS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** A boolean: `true` or `false`, in any case, or XML's 1 or 0; absent if missing or anything else. */
export const xmlFlag = z.pipe(
  xmlText,
  z.transform((text) => FLAGS.get(text?.toLowerCase() ?? '')),
)

/** An element with children; absent if missing or empty. Further ones that are empty or the same don't count. */
export function xmlElement<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.transform((value: unknown) => {
      const [first, ...others] = distinctOf(value)
      return others.length === 0 ? first : [first, ...others]
    }),
    z.optional(schema),
  )
}

/** A list of the elements with a name, which may occur repeatedly, once, or not at all (service.md §5). */
export function xmlList<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(z.transform(filledOf), z.array(schema))
}

/** The same list without duplicates. */
export function xmlDistinct<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(z.transform(distinctOf), z.array(schema))
}

function textOf(value: unknown): string | undefined {
  const texts = filledOf(value).map((one) => (isMixed(one) ? one['#text'] : one))
  const [text, ...others] = new Set(texts.map((one) => (typeof one === 'string' ? one.trim() : undefined)))
  return others.length === 0 ? text : undefined
}

/** Tells whether a value is mixed content: text among elements. */
function isMixed(value: unknown): value is { '#text': unknown } {
  return typeof value === 'object' && value !== null && '#text' in value
}

/** Returns the non-empty values of an element that occurs once or more. */
function filledOf(value: unknown): unknown[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item) => item !== undefined && !(typeof item === 'string' && item.trim() === ''))
}

/** Compares by text, since comparing each with each would stop the process for a list of thousands. */
function distinctOf(value: unknown): unknown[] {
  const filled = filledOf(value)
  if (filled.length < 2) return filled
  const byText = new Map(filled.map((item) => [JSON.stringify(item, withSortedNames), item]))
  return [...byText.values()]
}

/** The order of different elements doesn't matter. */
function withSortedNames(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}
