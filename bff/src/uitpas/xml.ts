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
    SyntaxValidator.validate(text)
    const document: unknown = parser.parse(text)
    return hasOneRoot(document) ? document : undefined
  } catch {
    // The parser's message quotes the document, which can hold a person's data: it is not passed on.
    return undefined
  }
}

/** The parser itself accepts several elements side by side, which are no document. */
function hasOneRoot(document: unknown): boolean {
  const roots = Object.values(document ?? {})
  return roots.length === 1 && !Array.isArray(roots[0])
}

/** Text of an element; one that is missing or empty is absent. */
export const xmlText = z.pipe(
  z.optional(z.string()),
  z.transform((text) => (text === '' ? undefined : text)),
)

/** Text of an element that must be there and not be empty. */
export const xmlRequiredText = z.string().check(z.minLength(1))

/** `true` or `false`; absent when it is missing or anything else. */
export const xmlFlag = z.pipe(
  xmlText,
  z.transform((text) => (text === 'true' ? true : text === 'false' ? false : undefined)),
)

/** An element with children; one that is missing or empty is absent. */
export function xmlElement<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(z.transform(emptyIsAbsent), z.optional(schema))
}

/** What can repeat may come once, or not at all (service.md §5): always a list. */
export function xmlList<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(
    z.transform((value: unknown) => {
      const list: unknown[] = Array.isArray(value) ? value : [value]
      return list.filter((item) => emptyIsAbsent(item) !== undefined)
    }),
    z.array(schema),
  )
}

function emptyIsAbsent(value: unknown): unknown {
  return value === '' ? undefined : value
}
