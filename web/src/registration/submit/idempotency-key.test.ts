import { expect, test } from 'vitest'
import { createIdempotencyKey } from './idempotency-key.ts'

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

test('a key is a random UUID, also where randomUUID is missing', () => {
  const plain = { getRandomValues: crypto.getRandomValues.bind(crypto) }
  const keys = Array.from({ length: 200 }, (_, index) =>
    index % 2 === 0 ? createIdempotencyKey() : createIdempotencyKey(plain),
  )
  for (const key of keys) expect(key).toMatch(UUID_V4)
  expect(new Set(keys).size).toBe(keys.length)
})
