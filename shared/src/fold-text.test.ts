import { expect, it } from 'vitest'
import { foldText } from './fold-text.ts'

it.each([
  ['Évora', 'evora'],
  ['ZOË', 'zoe'],
  ['Ça va', 'ca va'],
  ['’s-Gravenvoeren', '’s-gravenvoeren'],
])('%s is compared as %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
  expect(foldText(text.normalize('NFD'))).toBe(folded)
})
