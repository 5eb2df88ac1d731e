import type { XmlElement } from './element.ts'

/**
 * How an answer is laid out. The real service's differ from call to call (service.md §5): everything on one line,
 * one element a line, or with line breaks and indentation around the text too.
 */
export type Layout = 'compact' | 'indented' | 'whitespace'

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Writes a document. */
export function renderXml(root: XmlElement, layout: Layout): string {
  return DECLARATION + renderElement(root, layout, 0) + (layout === 'compact' ? '' : '\n')
}

function renderElement({ name, attributes, content }: XmlElement, layout: Layout, depth: number): string {
  const open =
    name +
    Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeXml(value)}"`)
      .join('')
  if (content.length === 0) return `<${open}/>`
  const inside =
    typeof content === 'string'
      ? pad(escapeXml(content), layout === 'whitespace', depth)
      : content
          .map((child) => pad(renderElement(child, layout, depth + 1), layout !== 'compact', depth))
          .join('')
  const isBroken = layout === 'whitespace' || (layout === 'indented' && typeof content !== 'string')
  return `<${open}>${inside}${isBroken ? `\n${'\t'.repeat(depth)}` : ''}</${name}>`
}

function pad(text: string, onItsOwnLine: boolean, depth: number): string {
  return onItsOwnLine ? `\n${'\t'.repeat(depth + 1)}${text}` : text
}

/** Escapes text for an element or an attribute, and drops characters that XML 1.0 can't hold. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
