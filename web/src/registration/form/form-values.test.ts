import { draftSchema } from '@balie/shared'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf, formOf } from './form-values.ts'

const REASONS = ['LOSS_THEFT', 'REMOVAL']

test('a draft comes back as it was kept', () => {
  const form = formOf({ uid: 'u', reason: 'REMOVAL', uitpasNumber: '0930', balieConsumerKey: 'k' }, REASONS)
  expect(form).toEqual({
    uid: 'u',
    search: '',
    reason: 'REMOVAL',
    uitpasNumber: '0930',
    voucherNumber: '',
    kansenStatuutEndDate: undefined,
    parts: {},
    prolonging: [],
    digitalToBlock: '',
  })
  expect(draftOf({ ...form, digitalToBlock: '0930010027009' }, { balieConsumerKey: 'k' })).toEqual({
    uid: 'u',
    reason: 'REMOVAL',
    uitpasNumber: '0930',
    balieConsumerKey: 'k',
  })
})

test('a reason of another edition is not filled in; a date is, however it was typed', () => {
  expect(formOf({ reason: 'DEFECT' }, REASONS).reason).toBe('')
  expect(formOf({ kansenStatuutEndDate: '31/12' }, REASONS).kansenStatuutEndDate).toBe('31/12')
})

test('a date typed to prolong comes back for its own passholder, and is kept for no other', () => {
  const prolonging = [{ uid: 'u', cardSystemId: '1', endDate: '31/1' }]
  const form = formOf({ uid: 'u', prolonging }, REASONS)
  expect(form.prolonging).toEqual(prolonging)
  expect(draftOf(form, {})).toEqual({ uid: 'u', prolonging })
  expect(draftOf({ ...form, uid: 'v' }, {})).toEqual({ uid: 'v' })
  expect(draftOf({ ...form, uid: '' }, {})).toBeUndefined()
})

test('a name typed to find a passholder is kept as it is', () => {
  const form = formOf({ search: 'Piet Ver' }, REASONS)
  expect(form.search).toBe('Piet Ver')
  expect(draftOf(form, {})).toEqual({ search: 'Piet Ver' })
})

test('whatever is typed can be kept: one text that is too long never takes the others along', () => {
  const text = fc.oneof(fc.string(), fc.string({ minLength: 190, maxLength: 400 }))
  const typed = fc.record({
    search: text,
    uitpasNumber: text,
    voucherNumber: text,
    kansenStatuutEndDate: text,
  })
  const dates = fc.array(
    fc.record({ uid: fc.constant('u'), cardSystemId: fc.string(), endDate: fc.string() }),
  )
  fc.assert(
    fc.property(typed, dates, (texts, prolonging) => {
      const draft = draftOf({ ...formOf({ uid: 'u' }, REASONS), ...texts, prolonging }, {})
      expect(draftSchema.safeParse(draft).data).toEqual(draft)
      expect(texts.voucherNumber.startsWith(draft?.voucherNumber ?? '')).toBe(true)
    }),
  )
})

test('there is nothing to keep of an empty form', () => {
  expect(
    draftOf(formOf({}, REASONS), { balieConsumerKey: 'k', returnUrl: 'https://crm.example/' }),
  ).toBeUndefined()
})
