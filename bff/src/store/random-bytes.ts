import { randomFillSync } from 'node:crypto'

const POOL_BYTES = 4096

let pool = Buffer.alloc(0)

/**
 * Random bytes as those of `node:crypto`, which are asked for many at a time: a few cost as much as thousands. For what
 * is made several times in each request; not for what is made once, such as the id of a session.
 *
 * @param count at most 4096
 * @returns bytes that nobody else is given
 */
export function randomBytesOfPool(count: number): Buffer {
  if (pool.length < count) pool = randomFillSync(Buffer.alloc(POOL_BYTES))
  const bytes = pool.subarray(0, count)
  pool = pool.subarray(count)
  return bytes
}
