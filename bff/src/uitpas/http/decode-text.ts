const utf8 = new TextDecoder('utf-8', { fatal: true })
/** Fallback: the encoding that old software calls Latin-1, in which every byte is a character. */
const OTHERWISE = 'windows-1252'

/**
 * Decodes the text of an answer. Its declared encoding can be wrong or unknown (service.md §5), while other encodings
 * are hardly ever valid UTF-8: so UTF-8 is tried first.
 *
 * @param contentType the `Content-Type` header
 * @returns the text without its byte order mark
 */
export function decodeText(bytes: Uint8Array, contentType: string | string[] | undefined): string {
  const wide = wideEncodingOf(bytes)
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes)
  try {
    return utf8.decode(bytes)
  } catch {
    return singleByteDecoder(declaredEncoding(bytes, contentType)).decode(bytes)
  }
}

/** Detects UTF-16 by its byte order mark or by the bytes of `<`. */
function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined
}

/** Returns the declared encoding: that of the XML declaration takes precedence over the header's. */
function declaredEncoding(bytes: Uint8Array, contentType: string | string[] | undefined): string | undefined {
  const start = new TextDecoder(OTHERWISE).decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)
  return (declared ?? /charset\s*=\s*"?([\w.:-]+)/i.exec(String(contentType)))?.[1]
}

/** Returns a decoder for a declared encoding of bytes that aren't valid UTF-8. */
function singleByteDecoder(label: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(label ?? OTHERWISE)
    return decoder.encoding.startsWith('utf-') ? new TextDecoder(OTHERWISE) : decoder
  } catch {
    return new TextDecoder(OTHERWISE)
  }
}
