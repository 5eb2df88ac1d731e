import { expect, test } from 'vitest'
import { nextToDo } from './next-to-do.ts'

const done = { passholderKnown: true, reasonChosen: true, cardNumberValid: true, endDateMissing: false }

test('the next step follows the order of the screen, and the button comes last', () => {
  expect(nextToDo({ ...done, passholderKnown: false, reasonChosen: false })).toBe('uid')
  expect(nextToDo({ ...done, reasonChosen: false, cardNumberValid: false })).toBe('uitpasNumber')
  expect(nextToDo({ ...done, reasonChosen: false, endDateMissing: true })).toBe('reason')
  expect(nextToDo({ ...done, endDateMissing: true })).toBe('kansenStatuutEndDate')
  expect(nextToDo(done)).toBe('register')
})
