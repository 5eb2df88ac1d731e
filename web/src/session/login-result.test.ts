import { expect, test } from 'vitest'
import { readLoginResult } from './login-result.ts'

test('only the two words of the BFF are read', () => {
  expect(readLoginResult('?login=refused')).toBe('refused')
  expect(readLoginResult('?login=failed')).toBe('failed')
  expect(readLoginResult('?login=<b>')).toBeUndefined()
  expect(readLoginResult('')).toBeUndefined()
})
