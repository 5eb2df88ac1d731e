/** An element of a sample answer, including its notation, which a parser would discard. */
export type SampleElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly SampleElement[]
  /** The text as written, references and white space included. */
  text: string
  /** Text between the tags, including children. */
  inside: string
  selfClosing: boolean
  comment: string | null
}

/** `attributeSpace`: the text between the root's attributes. */
export type Sample = { declaration: string; attributeSpace: string; root: SampleElement }

const TOKEN =
  /<!--([\s\S]*?)-->|<\/[\w:.-]+\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*"[^"]*")*)\s*(\/?)>|([^<]+)/g

type Open = {
  name: string
  attributes: Record<string, string>
  children: SampleElement[]
  text: string
  start: number
}

/**
 * Reads one of the answers in `answers/`. It isn't an XML parser: it takes well-formed files without CDATA or DOCTYPE,
 * and keeps details that parsers drop.
 */
export function readSample(xml: string): Sample {
  const declaration = /^<\?xml[^>]*\?>\s*/.exec(xml)?.[0] ?? ''
  const top: Open = { name: '', attributes: {}, children: [], text: '', start: 0 }
  const open: Open[] = [top]
  const body = xml.slice(declaration.length)
  for (const match of body.matchAll(TOKEN)) {
    const [whole, comment, name, attributes = '', slash, text] = match
    const current = open.at(-1) ?? top
    if (comment !== undefined) {
      const last = current.children.at(-1)
      if (last) last.comment = comment
    } else if (text !== undefined) current.text += text
    else if (name === undefined) {
      open.pop()
      const parent = open.at(-1) ?? top
      parent.children.push(closed(current, body.slice(current.start, match.index), false))
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [], text: '' }
      const begun = { ...element, start: match.index + whole.length }
      if (slash === '/') current.children.push(closed(begun, '', true))
      else open.push(begun)
    }
  }
  const root = top.children[0]
  if (root === undefined || open.length !== 1) throw new Error('The sample is not well-formed')
  const attributeSpace = /^<[^>]*?"(\s+)[\w:]+=/.exec(body)?.[1] ?? ' '
  return { declaration, attributeSpace, root }
}

function closed(
  { name, attributes, children, text }: Open,
  inside: string,
  selfClosing: boolean,
): SampleElement {
  return { name, attributes, children, text, inside, selfClosing, comment: null }
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*"([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]),
  )
}

/** Reads an element with its content. */
export function withDescendants(element: SampleElement): SampleElement[] {
  return [element, ...element.children.flatMap(withDescendants)]
}
