import { LOGIN_RESULTS } from '@balie/shared'
import { expect, test } from 'vitest'
import { readSignInNews } from './sign-in-news.ts'

test('only the words of the BFF and of signing out are read', () => {
  for (const result of LOGIN_RESULTS) expect(readSignInNews(`?login=${result}`)).toBe(result)
  expect(readSignInNews('?state=signed-out')).toBe('signed-out')
  expect(readSignInNews('?login=uitid-away')).toBeUndefined()
  expect(readSignInNews('?login=<b>')).toBeUndefined()
  expect(readSignInNews('?state=x')).toBeUndefined()
  expect(readSignInNews('')).toBeUndefined()
})
