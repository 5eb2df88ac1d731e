import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstLocale, LOCALE_NAMES } from './locale.ts'

test.each([
  [null, ['nl-BE', 'fr'], 'nl'],
  [null, ['fr-BE', 'nl-BE'], 'fr'],
  [null, ['FR'], 'fr'],
  [null, ['ar', 'tr', 'de-AT', 'en'], 'de'],
  [null, ['ar'], 'nl'],
  [null, [], 'nl'],
  ['en', ['fr-BE'], 'en'],
  ['xx', ['fr-BE'], 'fr'],
  ['__proto__', [], 'nl'],
] as const)('%s kept, %j wanted: %s', (kept, wanted, locale) => {
  expect(firstLocale(kept, wanted)).toBe(locale)
})

test('is always one that there is', () => {
  fc.assert(
    fc.property(fc.option(fc.string()), fc.array(fc.string()), (kept, wanted) => {
      expect(Object.keys(LOCALE_NAMES)).toContain(firstLocale(kept, wanted))
    }),
  )
})
