import { expect, test } from 'vitest'
import { draftOf, formOf } from './form-values.ts'

const REASONS = ['LOSS_THEFT', 'REMOVAL']

test('a draft comes back as it was kept', () => {
  const form = formOf({ uid: 'u', reason: 'REMOVAL', uitpasNumber: '0930', balieConsumerKey: 'k' }, REASONS)
  expect(form).toEqual({
    uid: 'u',
    reason: 'REMOVAL',
    uitpasNumber: '0930',
    voucherNumber: '',
    kansenStatuutEndDate: '',
  })
  expect(draftOf(form, 'k')).toEqual({
    uid: 'u',
    reason: 'REMOVAL',
    uitpasNumber: '0930',
    balieConsumerKey: 'k',
  })
})

test('a reason of another edition and half a date are not filled in', () => {
  expect(formOf({ reason: 'DEFECT' }, REASONS).reason).toBe('')
  expect(formOf({ kansenStatuutEndDate: 'half' }, REASONS).kansenStatuutEndDate).toBe('')
  expect(formOf({ kansenStatuutEndDate: '2027-12-31' }, REASONS).kansenStatuutEndDate).toBe('2027-12-31')
})

test('there is nothing to keep of an empty form', () => {
  expect(draftOf(formOf({}, REASONS), 'k')).toBeUndefined()
})
