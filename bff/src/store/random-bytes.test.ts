import fc from 'fast-check'
import { expect, it } from 'vitest'
import { randomBytesOfPool } from './random-bytes.ts'

it('random bytes are as many as were asked for, and never the same twice, nor changed later', () => {
  const taken = new Map<string, Buffer>()
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 4096 }), (count) => {
      const bytes = randomBytesOfPool(count)
      expect(bytes).toHaveLength(count)
      const start = bytes.toString('hex', 0, 12)
      expect(taken.has(start)).toBe(false)
      taken.set(start, bytes)
    }),
    { numRuns: 500 },
  )
  for (const [start, bytes] of taken) expect(bytes.toString('hex', 0, 12)).toBe(start)
})

it('random bytes are spread evenly', () => {
  const counts = new Array<number>(256).fill(0)
  const total = 256 * 400
  for (let index = 0; index < total / 16; index++)
    for (const byte of randomBytesOfPool(16)) counts[byte] = (counts[byte] ?? 0) + 1
  // 400 each on average; ten standard deviations off would be a pool that is read wrongly.
  for (const count of counts) expect(Math.abs(count - 400)).toBeLessThan(200)
})
