import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'

const GZIP_MAGIC = [0x1f, 0x8b]
/** An answer that was compressed more often than this is no answer. */
const MAX_CODINGS = 3

type Coding = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

/** The codings of RFC 9110 §8.4.1 and after, with all that is sent under their names. */
const CODINGS: Partial<Record<string, readonly Coding[]>> = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  // Meant is the zlib format; some send the bare stream.
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
  zstd: [promisify(zstdDecompress)],
}

/**
 * Undoes the compression of an answer, which comes although nobody asked for it (service.md §5). Also one that the
 * header doesn't name, and one that the header names and that isn't there.
 *
 * @param encoding the `Content-Encoding` header
 * @param limitBytes how large it may become
 * @returns undefined for what can't be decompressed, or becomes larger
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string | string[] | undefined,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  const codings = [encoding ?? []].flat().join(',').toLowerCase().split(',')
  const named = codings
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (named.length > MAX_CODINGS) return undefined
  let content: Uint8Array | undefined = bytes
  // The last that was applied comes off first.
  for (const coding of named.reverse()) content = content && (await undo(coding, content, limitBytes))
  if (content && isGzip(content)) content = await undo('gzip', content, limitBytes)
  return content
}

async function undo(name: string, bytes: Uint8Array, limitBytes: number): Promise<Uint8Array | undefined> {
  for (const coding of CODINGS[name] ?? []) {
    try {
      return await coding(bytes, { maxOutputLength: limitBytes })
    } catch {
      // Too large, or not this coding: what it is instead is tried next.
    }
  }
  return isMarkup(bytes) ? bytes : undefined
}

function isGzip(bytes: Uint8Array): boolean {
  return GZIP_MAGIC.every((byte, index) => bytes[index] === byte)
}

/** Tells whether this is text that begins as XML does: nothing compressed begins so. */
function isMarkup(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('<')
}
