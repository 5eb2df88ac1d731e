import { describe, expect, it } from 'vitest'
import { cardNumber, insz } from '../../test/key-streams.ts'
import { createSight } from './sight.ts'

const CARD = cardNumber('093000042220')

describe('a camera’s codes', () => {
  it.each([
    ['card', CARD],
    ['insz', insz('930518223')],
    ['chip', '04A1B2C3D4E5F6'],
  ])('is believed at once when it checks itself: %s', (kind, code) => {
    expect(createSight('').look([code])).toEqual({ kind, code })
  })

  it.each([
    ['voucher', 'UIT2026ABC7'],
    ['digits', '1000000001'],
  ])('is looked at twice when it does not: %s', (kind, code) => {
    const sight = createSight('')
    expect(sight.look([code])).toBe('unsure')
    expect(sight.look([`${code}1`])).toBe('unsure')
    expect(sight.look([code])).toBe('unsure')
    expect(sight.look([code])).toEqual({ kind, code })
  })

  it('must be there twice in a row', () => {
    const sight = createSight('')
    expect([sight.look(['1000000001']), sight.look([]), sight.look(['1000000001'])]).toEqual([
      'unsure',
      undefined,
      'unsure',
    ])
  })

  it('is a misread card, or a foreign code', () => {
    const misread = `${CARD.slice(0, -1)}${(Number(CARD.at(-1)) + 1) % 10}`
    for (const [text, seen] of [
      [misread, { kind: 'misread' }],
      ['https://example.be', 'unknown'],
    ] as const) {
      const sight = createSight('')
      sight.look([text])
      expect(sight.look([text])).toEqual(seen)
    }
  })

  it('takes the card among several barcodes', () => {
    expect(createSight('').look(['1000000001', CARD])).toEqual({ kind: 'card', code: CARD })
  })
})
