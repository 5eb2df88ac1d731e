import { expect, test } from 'vitest'
import { readLink } from './link.ts'

test('a link opens the form for a passholder', () => {
  expect(readLink('#uid=5b7c0f3e-0f0a&reason=LOSS_THEFT&uitpasNumber=0930000422202')).toEqual({
    uid: '5b7c0f3e-0f0a',
    reason: 'LOSS_THEFT',
    uitpasNumber: '0930000422202',
  })
  expect(readLink('#uid=a%20b')).toEqual({ uid: 'a b' })
})

test('fields that don’t belong in a link are left out', () => {
  expect(readLink('#uid=u&balieConsumerKey=other&voucherNumber=1')).toEqual({ uid: 'u' })
})

test('no link, an empty one, an anchor of the page and an endless one open nothing', () => {
  expect(readLink('')).toBeUndefined()
  expect(readLink('#')).toBeUndefined()
  expect(readLink('#inhoud')).toBeUndefined()
  expect(readLink('#uid=')).toBeUndefined()
  expect(readLink(`#uid=${'u'.repeat(500)}`)).toBeUndefined()
})
