import type { Readable } from 'node:stream'
import { errors } from 'undici'

/**
 * Reads a body to its end, up to a limit in bytes.
 *
 * @throws ResponseExceededMaxSizeError as soon as the limit is exceeded; the rest isn't read
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
