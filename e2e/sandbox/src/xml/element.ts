/** An element with text or with children. Null children are left out, '' makes an empty element. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  content: string | readonly XmlElement[]
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
