const CDATA = '<![CDATA['
const BEGINNING = /<!--|<\?|<!\[CDATA\[/g
const ENDS: Partial<Record<string, string>> = { '<!--': '-->', '<?': '?>', [CDATA]: ']]>' }
const ESCAPED: Partial<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Leaves out comments and processing instructions, and writes CDATA sections as escaped text. The parser would take
 * each of them for the end of a text, which it then trims: `Jan <![CDATA[Peeters]]>` would lose its space. What they hold
 * can look like another of them, or like a DOCTYPE.
 *
 * @returns the document, unchanged from the first section that has no end: there it isn't well-formed
 */
export function withoutSections(document: string): string {
  if (!document.includes('<!') && !document.includes('<?')) return document
  let plain = ''
  let from = 0
  for (;;) {
    BEGINNING.lastIndex = from
    const found = BEGINNING.exec(document)
    const [beginning = ''] = found ?? []
    const ending = ENDS[beginning]
    if (!found || ending === undefined) break
    const start = found.index + beginning.length
    const end = document.indexOf(ending, start)
    if (end === -1) break
    const data = beginning === CDATA ? document.slice(start, end) : ''
    plain += document.slice(from, found.index) + data.replace(/[&<>]/g, (one) => ESCAPED[one] ?? one)
    from = end + ending.length
  }
  return (plain + document.slice(from)).trimStart()
}
