import { expect, test } from 'vitest'
import { belgianMoment } from './belgian-moment.ts'

test('a moment is that of Belgium, in winter and in summer', () => {
  expect(belgianMoment('2026-11-25T09:42:10.000Z')).toBe('25/11, 10:42')
  expect(belgianMoment('2026-06-30T22:05:00.000Z')).toBe('1/7, 00:05')
})
