import { describe, expect, it } from 'vitest'
import { priceQuestionSchema, priceSchema } from './price.ts'
import { EDITIONS } from './editions.ts'
import { reasonsOf } from './reasons.ts'

const QUESTION = { uitpasNumber: '0930 0000 0010 7', reason: 'LOSS_THEFT', balieConsumerKey: 'x' }

describe('a question about the price of a card', () => {
  it.each(EDITIONS)('is for the reasons of edition %s only', (edition) => {
    const schema = priceQuestionSchema({ edition })
    for (const reason of reasonsOf(edition)) {
      expect(schema.safeParse({ ...QUESTION, reason }).success).toBe(true)
    }
    for (const reason of ['FIRST_CARD', edition === '2018' ? 'DEFECT' : 'REMOVAL', '', undefined]) {
      expect(schema.safeParse({ ...QUESTION, reason }).success).toBe(false)
    }
  })

  it('has the card’s digits, and no empty fields', () => {
    const parsed = priceQuestionSchema({ edition: '2018' }).parse({
      ...QUESTION,
      dateOfBirth: '',
      postalCode: ' 0930 ',
      voucherNumber: '  ',
    })
    expect(parsed).toMatchObject({ uitpasNumber: '0930000000107', postalCode: '0930' })
    expect([parsed.dateOfBirth, parsed.voucherNumber]).toEqual([undefined, undefined])
  })
})

describe('a price', () => {
  it('is text with two decimals, never a number', () => {
    for (const price of ['0.00', '2.50', '123456.00']) expect(priceSchema.parse({ price })).toEqual({ price })
    for (const price of [2, 2.5, '2', '2.5', '2,00', '-1.00', '', '2.00\n', '1e3.00']) {
      expect(priceSchema.safeParse({ price }).success).toBe(false)
    }
  })
})
