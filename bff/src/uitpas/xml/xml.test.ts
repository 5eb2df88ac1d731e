import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { processorMs } from '../../../test/processor-ms.ts'
import * as z from 'zod/mini'
import { readXml, xmlDistinct, xmlElement, xmlFlag, xmlList, xmlRequiredText, xmlText } from './xml.ts'

/** Data as an answer holds it: an element has text or children, and a child may repeat. */
type Data = string | { [name: string]: Data | Data[] }

/** Characters that XML 1.0 can hold, those with a meaning of their own among them. */
const character = fc.oneof(
  fc.constantFrom(...Array.from('&<>\'";#x0]-!?/=')),
  fc.constantFrom('é', 'ß', '€', '中', '💳', '\u00a0x', '\t', '\n', ' '),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)
const text = fc
  .array(character, { minLength: 1, maxLength: 12 })
  .map((list) =>
    list
      .join('')
      .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
      .trim(),
  )
  .filter((value) => value !== '')
const name = fc.constantFrom(
  'response',
  'passHolder',
  'id',
  'nick',
  'uitpasNumber',
  'cardSystem',
  'name',
  'code',
)
const { data } = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.dictionary(name, fc.oneof(tie('data'), fc.array(tie('data'), { minLength: 2, maxLength: 3 })), {
      minKeys: 1,
      maxKeys: 4,
    }),
  ),
}))

/** Ways to write the same thing; each pick decides one of them. */
function write(content: Data, element: string, pick: (ways: number) => number): string {
  const space = () => ['', '\n', '\r\n\t', '  '][pick(4)] ?? ''
  const encoded = (value: string) => {
    if (pick(4) === 0) return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
    return Array.from(value)
      .map((one) => (SECTIONS[pick(30)] ?? '') + (pick(9) ? escape(one, pick) : `<![CDATA[${one}]]>`))
      .join('')
  }
  const inside =
    typeof content === 'string'
      ? space() + encoded(content) + space()
      : Object.entries(content)
          .flatMap(([child, value]) =>
            (Array.isArray(value) ? value : [value]).map((each) => [child, each] as const),
          )
          .map(
            ([child, value]) =>
              space() + (pick(6) === 0 ? '<!-- <no> &amp; -->' : '') + write(value, child, pick),
          )
          .join('') + space()
  const prefix = ['', 'ns2:', 'foaf:'][pick(3)] ?? ''
  const attribute = ['', ' xmlns:ns2="urn:x"', " a='1 &gt; 0'"][pick(3)] ?? ''
  return `<${prefix}${element}${attribute}${pick(2) ? ' ' : ''}>${inside}</${prefix}${element}${pick(2) ? '\n' : ''}>`
}

/** Sections that are no text, wherever they stand. */
const SECTIONS = ['<!-- <no> &amp; -->', '<?no <no> & ?>', '<!-- <!DOCTYPE no> <![CDATA[ -->', '<![CDATA[]]>']

const NAMED = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

function escape(one: string, pick: (ways: number) => number): string {
  const code = one.codePointAt(0) ?? 0
  const way = pick(4)
  if (way === 0) return `&#${code};`
  if (way === 1) return `&#x${pick(2) ? code.toString(16) : code.toString(16).toUpperCase()};`
  return NAMED.get(one) ?? one
}

describe('readXml', () => {
  it('reads the same from every way to write it', () => {
    fc.assert(
      fc.property(data, fc.infiniteStream(fc.nat(1000)), (content, picks) => {
        const pick = (ways: number) => (picks.next().value ?? 0) % ways
        const declaration = ['', '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'][pick(2)] ?? ''
        expect(readXml(declaration + write(content, 'response', pick))).toEqual({ response: content })
      }),
      { numRuns: 500 },
    )
  })

  it.each(['0930000422202', '9300', '007', '1e3', '0x10', '12.000', 'true', 'null', '+5', 'Infinity'])(
    'leaves %s as it is',
    (value) => {
      expect(readXml(`<a><b>${value}</b></a>`)).toEqual({ a: { b: value } })
    },
  )
})

describe('content before the root', () => {
  it.each([
    '\n\t<?xml version="1.0"?><a>1</a>',
    '\ufeff<?xml version="1.0" encoding="UTF8" standalone="yes"?>\n<a>1</a>',
    '\ufeff\n<a>1</a>',
    '<?xml version="1.0"?>\n<!DOCTYPE a>\n<a>1</a>',
    '<!DOCTYPE\n\tns2:a ><ns2:a>1</ns2:a>',
    '<?xml version="1.0"?>\n<?xml-stylesheet href="x.xsl"?>\n<!-- c --><a>1</a>\n<!-- d -->\n',
    '<?xml version="1.0"?>\n<!-- <!DOCTYPE b> -->\n<?x a>b ?><!DOCTYPE a >\n<!-- c --><a>1</a>',
  ])('does not matter: %j', (xml) => {
    expect(readXml(xml)).toEqual({ a: '1' })
  })
})

describe('the pieces of an answer', () => {
  const textOf = (xml: string) => {
    const { r } = z.object({ r: xmlElement(z.object({ a: xmlText })) }).parse(readXml(xml))
    return r?.a
  }

  it.each([
    ['<r><a> x </a></r>', 'x'],
    ['<r><a><![CDATA[ x ]]></a></r>', 'x'],
    ['<r><a>x <![CDATA[y & z]]></a></r>', 'x y & z'],
    ['<r><a>x <!-- y -->z</a></r>', 'x z'],
    ['<r><a>x <?y z?>z</a></r>', 'x z'],
    ['<r><a>D & E <!-- y --></a></r>', 'D & E'],
    ['<r><a/><a>x</a><a> </a></r>', 'x'],
    ['<r><a>x</a><a> x</a></r>', 'x'],
    ['<r><a>x<b>1</b></a></r>', 'x'],
    ['<r><a>x</a><a>y</a></r>', undefined],
    ['<r><a><b>1</b></a></r>', undefined],
    ['<r><a nil="true"/></r>', undefined],
    ['<r><b>1</b></r>', undefined],
  ])('the text in %s is %j', (xml, expected) => {
    expect(textOf(xml)).toBe(expected)
  })

  it('an element counts once where the others beside it are empty', () => {
    const schema = z.object({ r: z.object({ a: xmlElement(z.object({ b: xmlText })) }) })
    expect(schema.parse(readXml('<r><a/><a><b>1</b></a></r>')).r.a).toEqual({ b: '1' })
    expect(schema.safeParse(readXml('<r><a><b>1</b></a><a><b>2</b></a></r>')).success).toBe(false)
  })

  it('an empty text is absent, or nothing at all where one must be', () => {
    expect(xmlText.parse('')).toBeUndefined()
    expect(xmlText.parse(undefined)).toBeUndefined()
    expect(xmlText.parse('x')).toBe('x')
    expect(xmlRequiredText.safeParse('').success).toBe(false)
  })

  it('a flag is true, false or absent', () => {
    const read = (values: unknown[]) => values.map((value) => xmlFlag.parse(value))
    expect(read(['true', 'TRUE', ' True ', '1'])).toEqual([true, true, true, true])
    expect(read(['false', 'FALSE', 'False', '0'])).toEqual([false, false, false, false])
    expect(read(['', ' ', 'ja', '2', '01', undefined])).toEqual(Array(6).fill(undefined))
  })

  it('an element that can repeat is a list, whether it comes often, once, empty or not at all', () => {
    const list = xmlList(z.string())
    for (const [xml, expected] of [
      ['<r><a>1</a><a>2</a></r>', ['1', '2']],
      ['<r><a>1</a></r>', ['1']],
      ['<r><a/></r>', []],
      ['<r><a/><a>2</a><a> </a></r>', ['2']],
      ['<r><b>1</b></r>', []],
    ] as const) {
      const { r } = z.object({ r: z.object({ a: list }) }).parse(readXml(xml))
      expect(r.a).toEqual(expected)
    }
  })

  it('the same element counts once in a list, whatever the order in it', () => {
    const schema = z.object({ r: z.object({ a: xmlDistinct(z.object({ b: xmlText, c: xmlText })) }) })
    const xml = '<r><a><b>1</b><c>2</c></a><a><b>2</b></a><a><c>2</c><b>1</b></a><a/></r>'
    expect(schema.parse(readXml(xml)).r.a).toEqual([{ b: '1', c: '2' }, { b: '2' }])
  })

  it('thousands of different elements are read in a moment', () => {
    const all = Array.from({ length: 8000 }, (_, index) => ({ b: String(index) }))
    const before = processorMs()
    expect(xmlDistinct(z.object({ b: xmlText })).parse(all)).toEqual(all)
    expect(processorMs() - before).toBeLessThan(5000)
  })

  it('an empty element is absent', () => {
    const schema = z.object({ r: xmlElement(z.object({ a: xmlText })) })
    expect(schema.parse(readXml('<r/>')).r).toBeUndefined()
    expect(schema.parse(readXml('<r> </r>')).r).toBeUndefined()
    expect(schema.parse(readXml('<r><a>1</a></r>')).r).toEqual({ a: '1' })
  })
})
