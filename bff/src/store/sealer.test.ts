import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSealer } from './sealer.ts'

const [OLD, NEW] = ['old '.repeat(8), 'new '.repeat(8)]
const sealer = createSealer([OLD])
const text = fc.string({ unit: 'grapheme' })

describe('sealed text', () => {
  it('is read again in its place', () => {
    fc.assert(
      fc.property(text, text, (value, place) => sealer.open(sealer.seal(value, place), place) === value),
    )
  })

  it('cannot be read in another place', () => {
    fc.assert(
      fc.property(text, text, text, (value, place, other) => {
        fc.pre(place !== other)
        expect(sealer.open(sealer.seal(value, place), other)).toBeUndefined()
      }),
    )
  })

  it('cannot be read with another secret', () => {
    const stranger = createSealer([NEW])
    fc.assert(
      fc.property(
        text,
        text,
        (value, place) => stranger.open(sealer.seal(value, place), place) === undefined,
      ),
    )
  })

  it('cannot be read with any one bit changed', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(7), (value, where, bit) => {
        const bytes = Buffer.from(sealer.seal(value, 'place'), 'base64url')
        const index = where % bytes.length
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << bit), index)
        expect(sealer.open(bytes.toString('base64url'), 'place')).toBeUndefined()
      }),
    )
  })

  it('can’t be opened if truncated, nor can text that was never sealed', () => {
    fc.assert(
      fc.property(text, fc.nat(), (value, length) => {
        const bytes = Buffer.from(sealer.seal(value, 'place'), 'base64url')
        const cut = bytes.subarray(0, length % bytes.length)
        expect(sealer.open(cut.toString('base64url'), 'place')).toBeUndefined()
      }),
    )
    fc.assert(fc.property(text, (value) => sealer.open(value, 'place') === undefined))
  })

  it('looks different each time, and holds nothing readable', () => {
    const secret = 'a secret that is long enough to be found'
    const [one, other] = [sealer.seal(secret, 'place'), sealer.seal(secret, 'place')]
    expect(one).not.toBe(other)
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain(secret.slice(0, 4))
  })

  it('is sealed with the first secret, and read with each', () => {
    const both = createSealer([NEW, OLD])
    expect(both.open(sealer.seal('x', 'p'), 'p')).toBe('x')
    expect(createSealer([NEW]).open(both.seal('x', 'p'), 'p')).toBe('x')
    expect(sealer.open(both.seal('x', 'p'), 'p')).toBeUndefined()
  })
})
