import { EntityDecoder } from '@nodable/entities'
import { XMLParser } from 'fast-xml-parser'
import { SyntaxValidator } from 'fast-xml-validator'
import * as z from 'zod/mini'

const parser = new XMLParser({
  ignoreAttributes: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: 32,
  // Only the five of XML itself and numeric references; no named ones of HTML, none that the document declares.
  entityDecoder: new EntityDecoder({ namedEntities: null }),
})

/**
 * Reads an XML answer. Names are local names, values are text without the white space around it, and never numbers
 * (service.md §5). A DOCTYPE is refused before anything is parsed, so that no entity can be declared.
 *
 * @returns plain objects to be parsed by a schema, or undefined when this is no well-formed XML
 */
export function readXml(text: string): unknown {
  if (/<!DOCTYPE/i.test(text)) return undefined
  try {
    const element = withoutProlog(text)
    SyntaxValidator.validate(element)
    const document: unknown = parser.parse(element)
    return hasOneRoot(document) ? document : undefined
  } catch {
    // The parser's message quotes the document, which can hold a person's data: it is not passed on.
    return undefined
  }
}

/**
 * Leaves out what may stand before the root element and means nothing to us: a byte order mark, white space, which the
 * validator refuses before a declaration, the declaration itself and other processing instructions.
 */
function withoutProlog(text: string): string {
  return text.replace(/^\ufeff?\s*(?:<\?xml[^<>]*\?>\s*)*/, '')
}

/** The parser itself accepts several elements side by side, which are no document. */
function hasOneRoot(document: unknown): boolean {
  const roots = Object.values(document ?? {})
  return roots.length === 1 && !Array.isArray(roots[0])
}

/**
 * Text of an element, without the white space around it. One that is missing or empty is absent, and so is one that
 * holds other elements instead, or that comes several times with different texts: none of them is more true.
 */
export const xmlText = z.pipe(z.transform(textOf), z.optional(z.string()))

/** Text of an element that must be there and not be empty. */
export const xmlRequiredText = z.pipe(xmlText, z.string())

const FLAGS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])

/** `true` or `false`, in any case, or the digit that XML has for it; absent when it is missing or anything else. */
export const xmlFlag = z.pipe(
  xmlText,
  z.transform((text) => FLAGS.get(text?.toLowerCase() ?? '')),
)

/** An element with children; one that is missing or empty is absent. An empty one beside it doesn't count. */
export function xmlElement<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.transform((value: unknown) => {
      const filled = filledOf(value)
      return filled.length > 1 ? filled : filled[0]
    }),
    z.optional(schema),
  )
}

/** What can repeat may come once, or not at all (service.md §5): always a list. */
export function xmlList<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(z.transform(filledOf), z.array(schema))
}

function textOf(value: unknown): string | undefined {
  const texts = filledOf(value).map((one) => (isMixed(one) ? one['#text'] : one))
  const [text, ...others] = new Set(texts.map((one) => (typeof one === 'string' ? one.trim() : undefined)))
  return others.length === 0 ? text : undefined
}

/** Text with elements among it. */
function isMixed(value: unknown): value is { '#text': unknown } {
  return typeof value === 'object' && value !== null && '#text' in value
}

/** All that is not empty of what came once or more often. */
function filledOf(value: unknown): unknown[] {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((item) => item !== undefined && !(typeof item === 'string' && item.trim() === ''))
}
