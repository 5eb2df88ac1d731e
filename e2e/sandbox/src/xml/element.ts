/** An element with text or with children. Null children are left out, '' makes an empty element. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  content: string | readonly XmlElement[]
  /** Only some styles show this element; the plain ones leave it out. */
  hidden?: boolean
  /** A comment that follows the element on the same line. */
  comment?: string
}

/** Makes an element. */
export function el(
  name: string,
  content: string | readonly (XmlElement | null)[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  if (typeof content === 'string') return { name, attributes, content }
  return { name, attributes, content: content.filter((child) => child !== null) }
}

/** The name without a namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The text of an element that holds no children. */
export function textOfElement({ content }: XmlElement): string {
  return typeof content === 'string' ? content : ''
}

/** Changes an element and everything in it, from the inside out; null removes an element. */
export function mapElements(
  element: XmlElement,
  change: (element: XmlElement, parent: string) => XmlElement | null,
  parent = '',
): XmlElement | null {
  const { content } = element
  if (typeof content === 'string') return change(element, parent)
  const children = content.flatMap((child) => mapElements(child, change, localName(element.name)) ?? [])
  return change({ ...element, content: children }, parent)
}
