import type { XmlElement } from '../xml/element.ts'

/**
 * Layout of an answer, which in the real service differs from call to call (service.md §5): everything on one line, one
 * element a line, or with line breaks and indentation around the text too.
 */
export type Layout = 'compact' | 'indented' | 'whitespace'

export type Encoding = 'identity' | 'gzip' | 'deflate' | 'br'

/** Changes a document before it is written: its content, its order, or the notation of a value. */
export type Change = (root: XmlElement) => XmlElement

/**
 * Notation of an answer. All parts can be combined: each call has its own plain style, and the one that a test requests
 * is laid over it.
 */
export type Style = {
  /** Text before the root, including the line break; empty for none. */
  declaration: string
  layout: Layout
  indent: string
  /** Elements that stay on one line with their content, in any layout. */
  inline: ReadonlySet<string>
  /** Elements with a line break after their text. */
  brokenTexts: ReadonlySet<string>
  /** Elements whose text is on a line of its own. */
  ownLineTexts: ReadonlySet<string>
  /** Empty elements that are written as two tags instead of one. */
  emptyPairs: ReadonlySet<string> | 'all'
  /** Notations of characters outside ASCII, used in turn. */
  references: readonly ('literal' | 'decimal' | 'hexadecimal')[]
  apostrophe: "'" | '&apos;'
  /** Text between attributes. */
  attributeSpace: string
  /** Declarations of the root: a prefix that is used but missing here is undeclared. */
  namespaces: Readonly<Record<string, string>>
  /** Prefixes instead of a document's `rdf` and `foaf`. */
  prefixes: Readonly<Record<string, string>>
  changes: readonly Change[]
  contentType: string
  encoding: Encoding
  /** HTTP status of a refusal, if it isn't the call's own. */
  refusalStatus: number | null
}

export const plainStyle: Style = {
  declaration: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
  layout: 'compact',
  indent: '\t',
  inline: new Set(),
  brokenTexts: new Set(),
  ownLineTexts: new Set(),
  emptyPairs: new Set(),
  references: ['literal'],
  apostrophe: "'",
  attributeSpace: ' ',
  namespaces: {},
  prefixes: {},
  changes: [],
  contentType: 'application/xml;charset=UTF-8',
  encoding: 'identity',
  refusalStatus: null,
}

/** Lays styles over each other: later ones take precedence, and the changes of all are made in order. */
export function combineStyles(base: Style, ...more: readonly Partial<Style>[]): Style {
  return more.reduce<Style>(
    (combined, style) => ({
      ...combined,
      ...style,
      changes: [...combined.changes, ...(style.changes ?? [])],
    }),
    base,
  )
}
