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

test('a date typed to prolong comes back for its own passholder, and is kept for nobody else', () => {
  const prolonging = [{ uid: 'u', cardSystemId: '1', endDate: '31/1' }]
  const form = formOf({ uid: 'u', prolonging }, REASONS)
  expect(form.prolonging).toEqual(prolonging)
  expect(draftOf(form, {})).toEqual({ uid: 'u', prolonging })
  expect(draftOf({ ...form, uid: 'v' }, {})).toEqual({ uid: 'v' })
  expect(draftOf({ ...form, uid: '' }, {})).toBeUndefined()
})

test('a name that is typed to find somebody is kept as it is', () => {
  const form = formOf({ search: 'Piet Ver' }, REASONS)
  expect(form.search).toBe('Piet Ver')
  expect(draftOf(form, {})).toEqual({ search: 'Piet Ver' })
})

test('there is nothing to keep of an empty form', () => {
  expect(
    draftOf(formOf({}, REASONS), { balieConsumerKey: 'k', returnUrl: 'https://crm.example/' }),
  ).toBeUndefined()
})
