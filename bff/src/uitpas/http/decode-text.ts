const utf8 = new TextDecoder('utf-8', { fatal: true })
/** Encoding that old software means by Latin-1, in which every byte is a character. */
const OTHERWISE = 'windows-1252'

/**
 * Reads the text of an answer. What the answer says its encoding is can be wrong or not exist (service.md §5): UTF-8 is
 * what is not mistaken for anything else, so it is tried before that is believed.
 *
 * @param contentType the `Content-Type` header
 * @returns the text without byte order mark
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

/** UTF-16, by its byte order mark or by how `<` is written in it. */
function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined
}

/** As the XML declaration or the header has it; the declaration knows more of the document than the server does. */
function declaredEncoding(bytes: Uint8Array, contentType: string | string[] | undefined): string | undefined {
  const start = new TextDecoder(OTHERWISE).decode(bytes.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(start)
  return (declared ?? /charset\s*=\s*"?([\w.:-]+)/i.exec(String(contentType)))?.[1]
}

/** It isn't UTF-8, whatever it says. */
function singleByteDecoder(label: string | undefined): TextDecoder {
  try {
    const decoder = new TextDecoder(label ?? OTHERWISE)
    return decoder.encoding.startsWith('utf-') ? new TextDecoder(OTHERWISE) : decoder
  } catch {
    return new TextDecoder(OTHERWISE)
  }
}
