import type { Style } from '../style/style.ts'
import { localName, type XmlElement } from './element.ts'

/** Writes a document. */
export function renderXml(root: XmlElement, style: Style): string {
  const changed = style.changes.reduce((document, change) => change(document), root)
  const declared = { ...changed, attributes: { ...style.namespaces, ...changed.attributes } }
  return style.declaration + renderElement(declared, style, 0) + (style.layout === 'compact' ? '' : '\n')
}

function renderElement(element: XmlElement, outer: Style, depth: number): string {
  const local = localName(element.name)
  const style: Style = outer.inline.has(local) ? { ...outer, layout: 'compact' } : outer
  const { content } = element
  const name = prefixed(element.name, style)
  const attributes = Object.entries(element.attributes).map(
    ([key, value]) => `${key}="${escapeXml(value, style)}"`,
  )
  const open = `${name}${attributes.length > 0 ? ' ' : ''}${attributes.join(style.attributeSpace)}`
  const comment = element.comment === undefined ? '' : ` <!--${element.comment}-->`
  if (content.length === 0) {
    return style.emptyPairs === 'all' || style.emptyPairs.has(local)
      ? `<${open}></${name}>${comment}`
      : `<${open}/>${comment}`
  }
  const endsBroken =
    typeof content === 'string'
      ? isOnItsOwnLine(local, style) || style.brokenTexts.has(local)
      : style.layout !== 'compact'
  const inside = insideOf(element, style, depth)
  return `<${open}>${inside}${endsBroken ? newLine(style, depth) : ''}</${name}>${comment}`
}

function isOnItsOwnLine(name: string, { layout, ownLineTexts }: Style): boolean {
  return layout === 'whitespace' || ownLineTexts.has(name)
}

function insideOf({ name, content }: XmlElement, style: Style, depth: number): string {
  if (typeof content === 'string') {
    const text = escapeXml(content, style)
    return isOnItsOwnLine(localName(name), style) ? newLine(style, depth + 1) + text : text
  }
  return content
    .filter(({ hidden }) => hidden !== true)
    .map(
      (child) =>
        (style.layout === 'compact' ? '' : newLine(style, depth + 1)) +
        renderElement(child, style, depth + 1),
    )
    .join('')
}

function newLine({ indent }: Style, depth: number): string {
  return `\n${indent.repeat(depth)}`
}

function prefixed(name: string, { prefixes }: Style): string {
  const [prefix = '', local] = name.split(':')
  return local === undefined ? name : `${prefixes[prefix] ?? prefix}:${local}`
}

/** Escapes text for an element or an attribute, and drops characters that XML 1.0 can't hold. */
export function escapeXml(
  text: string,
  { references, apostrophe }: Pick<Style, 'references' | 'apostrophe'>,
): string {
  let written = 0
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;')
    .replaceAll("'", apostrophe)
    .replace(/[^\u0000-\u007f]/gu, (character) => {
      const manner = references[written++ % references.length]
      const code = character.codePointAt(0) ?? 0
      if (manner === 'decimal') return `&#${code};`
      return manner === 'hexadecimal' ? `&#x${code.toString(16).toUpperCase()};` : character
    })
}
