import { expect, it } from 'vitest'
import { el, type XmlElement } from './element.ts'
import { combineStyles, plainStyle, type Style } from '../style/style.ts'
import { escapeXml, renderXml } from './render.ts'

const root = el('a', [el('b', "x & <y> 'z'"), null, el('c', ''), el('d', [el('e', '1')])], { k: '"v"' })
const write = (document: XmlElement, style: Partial<Style>) =>
  renderXml(document, combineStyles(plainStyle, style))
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

it('lays a document out in three ways', () => {
  const b = "x &amp; &lt;y&gt; 'z'"
  expect(write(root, { layout: 'compact' })).toBe(
    `${declaration}<a k="&quot;v&quot;"><b>${b}</b><c/><d><e>1</e></d></a>`,
  )
  expect(write(root, { layout: 'indented' })).toBe(
    `${declaration}<a k="&quot;v&quot;">\n\t<b>${b}</b>\n\t<c/>\n\t<d>\n\t\t<e>1</e>\n\t</d>\n</a>\n`,
  )
  expect(write(el('a', [el('b', 'x')]), { layout: 'whitespace' })).toBe(
    `${declaration}<a>\n\t<b>\n\t\tx\n\t</b>\n</a>\n`,
  )
})

it('drops what XML cannot hold', () => {
  expect(escapeXml('a\u0000b\u001fc\td\uffff', plainStyle)).toBe('abc\td')
})
