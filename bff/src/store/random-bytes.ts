import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4096

let pool = Buffer.alloc(0)

/**
 * Returns random bytes from a buffer that `node:crypto` fills in bulk, since a few bytes cost it as much as thousands.
 * For values made several times in each request; not for values made once, such as the id of a session.
 *
 * @param count at most 4096
 * @returns bytes that no other caller gets
 */
export function randomBytesOfPool(count: number): Buffer {
  if (pool.length < count) pool = randomFillSync(Buffer.alloc(POOL_BYTES))
  const bytes = pool.subarray(0, count)
  pool = pool.subarray(count)
  return bytes
}
