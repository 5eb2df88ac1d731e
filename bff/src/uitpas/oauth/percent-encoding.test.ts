import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../../test/any-text.ts'
import { percentEncode } from './percent-encoding.ts'

describe('percentEncode', () => {
  it.each([
    ['abcXYZ019-._~', 'abcXYZ019-._~'],
    ["!'()*", '%21%27%28%29%2A'],
    [' +', '%20%2B'],
    ['%', '%25'],
    ['&=/?#[]@:;,$', '%26%3D%2F%3F%23%5B%5D%40%3A%3B%2C%24'],
    ['\n', '%0A'],
    ['\0', '%00'],
    ['é', '%C3%A9'],
    ['☃', '%E2%98%83'],
    ['💳', '%F0%9F%92%B3'],
    ['\ud83d', '%EF%BF%BD'],
    ['', ''],
  ])('encodes %j', (text, encoded) => {
    expect(percentEncode(text)).toBe(encoded)
  })

  it('leaves only unreserved characters and upper-case escapes, and loses nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const encoded = percentEncode(text)
        expect(encoded).toMatch(/^(?:[A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/)
        expect(decodeURIComponent(encoded)).toBe(text.toWellFormed())
      }),
    )
  })
})
