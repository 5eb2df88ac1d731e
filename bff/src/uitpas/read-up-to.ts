import type { Readable } from 'node:stream'
import { errors } from 'undici'

/**
 * Reads a body to its end, of which no more than so much is kept.
 *
 * @throws ResponseExceededMaxSizeError as soon as it is larger; the rest is not read
 */
export async function readUpTo(limitBytes: number, body: Readable): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > limitBytes) throw new errors.ResponseExceededMaxSizeError()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
