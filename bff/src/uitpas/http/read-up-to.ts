import type { Readable } from 'node:stream'
import { errors } from 'undici'

/**
 * Reads a body to its end, of which no more than so much is kept.
 *
 * @throws ResponseExceededMaxSizeError as soon as it is larger; the rest is not read
 */
export function readUpTo(limitBytes: number, body: Readable): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    body.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > limitBytes) body.destroy(new errors.ResponseExceededMaxSizeError())
      else chunks.push(chunk)
    })
    body.once('end', () => resolve(Buffer.concat(chunks)))
    body.once('error', reject)
  })
}
