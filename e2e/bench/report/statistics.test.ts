import { expect, it } from 'vitest'
import { median, medianRatio } from './statistics.ts'

it.each([
  [[3], 3],
  [[1, 10, 2], 2],
  [[4, 1, 3, 2], 2.5],
])('the median of %j is %d', (values, expected) => {
  expect(median(values)).toBe(expected)
})

it('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError)
})

it('compares round by round, so that a slow round of both changes nothing', () => {
  expect(medianRatio([2, 20, 3], [1, 10, 2])).toBe(2)
  expect(medianRatio([2], [])).toBeNaN()
})
