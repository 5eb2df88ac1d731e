/**
 * Percent-encoding of RFC 5849 §3.6 on bytes. Raw requests are handled as 'byte strings' (latin1: one character a
 * byte), so that nothing received is lost, valid UTF-8 or not.
 */

const UNRESERVED = /[A-Za-z0-9\-._~]/

/** Encodes every byte except the unreserved ones, in upper-case hex. */
export function encodeBytes(bytes: Buffer): string {
  let encoded = ''
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    encoded += UNRESERVED.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
  }
  return encoded
}

/** Encodes text as its UTF-8 bytes. */
export function encodeText(text: string): string {
  return encodeBytes(Buffer.from(text, 'utf8'))
}

/** Decodes percent-encoding to bytes. A `%` that isn't followed by two hex digits stands for itself. */
export function decodePercent(byteString: string): Buffer {
  const decoded = byteString.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(decoded, 'latin1')
}

/** The same for application/x-www-form-urlencoded, where a plus is a space. */
export function decodeForm(byteString: string): Buffer {
  return decodePercent(byteString.replaceAll('+', ' '))
}
