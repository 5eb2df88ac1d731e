import { EDITIONS, endDateProposals, reasonsOf } from '@balie/shared'
import { expect, it } from 'vitest'
import { digitKey } from './digit-key.ts'

it('the keys of choices are ten, in the order of the keyboard', () => {
  expect([1, 6, 7, 9, 10, 11].map(digitKey)).toEqual(['1', '6', '7', '9', '0', undefined])
})

it.each(EDITIONS)('the reasons of %s and the proposed end dates all have a key', (edition) => {
  const mostProposals = endDateProposals('2027-01-01').length
  expect(digitKey(reasonsOf(edition).length + mostProposals)).toBeDefined()
})
