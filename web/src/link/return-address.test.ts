import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnAddress } from './return-address.ts'

const ORIGINS = ['https://crm.example', 'http://localhost:8080']

test.each([
  ['https://crm.example/case/7?x=1', 'https://crm.example/case/7?x=1#outcome=registered'],
  ['https://crm.example/#/case/7', 'https://crm.example/#outcome=registered'],
  ['http://localhost:8080', 'http://localhost:8080/#outcome=registered'],
])('%s is gone back to', (wanted, address) => {
  expect(returnAddress(wanted, ORIGINS, 'registered')).toBe(address)
})

test.each([
  undefined,
  '',
  'nonsense',
  '/case/7',
  '//crm.example/x',
  'javascript:alert(1)',
  'data:text/html,x',
  'http://crm.example/',
  'https://crm.example.evil.example/',
  'https://crm.example:444/',
  'https://user:secret@crm.example/',
  'https://evil.example/https://crm.example',
])('%s is not', (wanted) => {
  expect(returnAddress(wanted, ORIGINS, 'registered')).toBeUndefined()
})

test('no address outside the origins is ever used', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.webUrl(), fc.string()),
      fc.constantFrom('registered', 'unknown'),
      (wanted, outcome) => {
        const address = returnAddress(wanted, ORIGINS, outcome)
        if (address !== undefined) expect(ORIGINS).toContain(new URL(address).origin)
      },
    ),
  )
})
