import { describe, expect, it } from 'vitest'
import { readIdempotencyKey } from './asked.ts'

const KEY = '7d2fb1de-4d3c-4c2c-9c59-14eeb9a4d9f0'

describe('an Idempotency-Key', () => {
  it.each([KEY, `"${KEY}"`, ` ${KEY} `, KEY.toUpperCase(), `"${KEY.toUpperCase()}"`])(
    'is read from %j',
    (header) => {
      expect(readIdempotencyKey(header)).toBe(KEY)
    },
  )

  it.each([
    undefined,
    '',
    '""',
    'abc',
    `"${KEY}`,
    `${KEY}, ${KEY}`,
    KEY.slice(1),
    `{${KEY}}`,
    `${KEY}\n`.repeat(2),
  ])('is not in %j', (header) => {
    expect(readIdempotencyKey(header)).toBeUndefined()
  })
})
