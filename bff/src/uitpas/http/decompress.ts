import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib'

const GZIP_MAGIC = [0x1f, 0x8b]
/** No coding at all, as the standard and as some servers call it. */
const NO_CODING = /^(?:|identity|none|binary|8bit|utf-?8)$/
/** Maximum number of codings of an answer. */
const MAX_CODINGS = 3

type Coding = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>

/** The codings of RFC 9110 §8.4.1 and later ones, each with all formats that are sent under its name. */
const CODINGS: Partial<Record<string, readonly Coding[]>> = {
  gzip: [promisify(gunzip)],
  'x-gzip': [promisify(gunzip)],
  // `deflate` means the zlib format, but some servers send the raw stream.
  deflate: [promisify(inflate), promisify(inflateRaw)],
  br: [promisify(brotliDecompress)],
  zstd: [promisify(zstdDecompress)],
}

/**
 * Decompresses an answer, which may be compressed without having been asked for (service.md §5). Handles a compression
 * that the header doesn't name, and a named one that wasn't applied.
 *
 * @param encoding the `Content-Encoding` header
 * @param limitBytes largest size of the result
 * @returns undefined if the answer can't be decompressed, or exceeds the limit
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string | string[] | undefined,
  limitBytes: number,
): Promise<Uint8Array | undefined> {
  if (encoding === undefined && !isGzip(bytes)) return bytes
  const codings = [encoding ?? []].flat().join(',').toLowerCase().split(',')
  const named = codings
    .map((coding) => coding.replaceAll('"', '').trim())
    .filter((coding) => !NO_CODING.test(coding))
  if (named.length > MAX_CODINGS) return undefined
  let content: Uint8Array | undefined = bytes
  // The coding that was applied last is undone first.
  for (const coding of named.reverse()) content = content && (await undo(coding, content, limitBytes))
  if (content && isGzip(content)) content = await undo('gzip', content, limitBytes)
  return content
}

async function undo(name: string, bytes: Uint8Array, limitBytes: number): Promise<Uint8Array | undefined> {
  for (const coding of CODINGS[name] ?? []) {
    try {
      return await coding(bytes, { maxOutputLength: limitBytes })
    } catch {
      // Too large, or not in this format: the next one is tried.
    }
  }
  return isText(bytes) ? bytes : undefined
}

function isGzip(bytes: Uint8Array): boolean {
  return GZIP_MAGIC.every((byte, index) => bytes[index] === byte)
}

/** Tells whether this is plain text, XML or another, which nothing compressed looks like. */
function isText(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart()
  if (start.startsWith('<')) return true
  // Compressed bytes hold control characters, or none of UTF-8.
  return isUtf8(bytes) && !bytes.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20))
}
