import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { anyText } from '../../../test/any-text.ts'
import { readXml, xmlText } from './xml.ts'

describe('readXml, given what no honest service sends', () => {
  it.each([
    '<!DOCTYPE a SYSTEM "x.dtd"><a/>',
    '<!DOCTYPE a PUBLIC "x" "x.dtd"><a/>',
    '<!DOCTYPE a []><a/>',
    '<!DOCTYPE a><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    'x<!DOCTYPE a><a/>',
    '<a><!DOCTYPE a></a>',
    '<!doctype a><a/>',
    '<!DocType\n\ta SYSTEM "x"><a/>',
    '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    '<a><!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;</a>',
    '< !DOCTYPE a><a/>',
    '<! DOCTYPE a><a/>',
    '<!ENTITY e "x"><a>&e;</a>',
  ])('refuses %s', (xml) => {
    expect(readXml(xml)).toBeUndefined()
  })

  it.each(['&eacute;', '&nbsp;', '&copy;', '&e;', '&__proto__;', '&constructor;'])(
    'does not expand %s',
    (entity) => {
      const read = readXml(`<a><b>${entity}</b></a>`)
      if (read !== undefined) expect(read).toEqual({ a: { b: entity } })
    },
  )

  it('expands nothing twice', () => {
    expect(readXml('<a>&amp;lt;b&amp;gt; &amp;#65; &#38;amp;</a>')).toEqual({ a: '&lt;b&gt; &#65; &amp;' })
  })

  it.each([
    '',
    ' ',
    'OK',
    '{"a":1}',
    '<a>',
    '</a>',
    '<a></b>',
    '<a/><b/>',
    '<a/><a/>',
    '<a b=c/>',
    '<html><br></html>',
    'x<a/>',
    '<a/>x',
  ])('reads nothing from %j', (xml) => {
    expect(readXml(xml)).toBeUndefined()
  })

  it('reads nothing from a document that is cut off, wherever that is', () => {
    const whole = Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><response xmlns:rdf="x"><message>D\'Hóndt &amp; Zonen</message>' +
        '<rdf:id>8d80e3b6</rdf:id><a><![CDATA[<x>]]></a><b/><!-- c --><resource>/uitpas/0930000000107</resource></response>',
    )
    expect(readXml(whole.toString())).toBeDefined()
    for (let length = 0; length < whole.length; length++) {
      expect(readXml(whole.subarray(0, length).toString()), `cut at ${length}`).toBeUndefined()
    }
  })

  it('is not fooled by names that mean something to JavaScript', () => {
    for (const evil of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
      const read = readXml(
        `<response><${evil}><polluted>yes</polluted><code>X</code></${evil}><a>1</a></response>`,
      )
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      const schema = z.object({ response: z.object({ code: xmlText }) })
      const parsed = schema.safeParse(read)
      if (parsed.success) expect(parsed.data.response.code).toBeUndefined()
    }
  })

  it('reads nothing from elements in elements without end', () => {
    const depth = 50_000
    expect(readXml('<a>'.repeat(depth) + '</a>'.repeat(depth))).toBeUndefined()
    expect(readXml('<a>'.repeat(depth))).toBeUndefined()
  })

  it('never throws', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '/',
        '</a>',
        '<a>',
        '<a/>',
        '&',
        '&#',
        '&#x110000;',
        '&#0;',
        '&amp',
        ';',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
      ],
      ...[
        '<?',
        '?>',
        '<?xml ',
        '"',
        "'",
        '=',
        'xmlns:',
        ':',
        '__proto__',
        '<!',
        '\0',
        '\ufeff',
        '\ud800',
        ' ',
        '\n',
        'x',
      ],
    )
    const junk = fc.oneof(
      anyText,
      fc.array(piece, { maxLength: 30 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(junk, fc.boolean(), (content, isWrapped) => {
        readXml(isWrapped ? `<response>${content}</response>` : content)
      }),
      { numRuns: 1000 },
    )
  })
})
