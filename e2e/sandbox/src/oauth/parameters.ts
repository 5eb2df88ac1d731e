import { decodeForm, decodePercent, encodeBytes } from './encoding.ts'

/** One parameter of a request: as text, and encoded as in the base string. */
export type Parameter = { name: string; value: string; encodedName: string; encodedValue: string }

function parameter(name: Buffer, value: Buffer): Parameter {
  return {
    name: name.toString('utf8'),
    value: value.toString('utf8'),
    encodedName: encodeBytes(name),
    encodedValue: encodeBytes(value),
  }
}

/** Parses a query or form body, a byte string (RFC 5849 §3.4.1.3.1). A name without `=` has an empty value. */
export function parseForm(byteString: string): Parameter[] {
  return byteString
    .split('&')
    .filter((piece) => piece !== '')
    .map((piece) => {
      const equals = piece.indexOf('=')
      const name = equals === -1 ? piece : piece.slice(0, equals)
      return parameter(decodeForm(name), decodeForm(equals === -1 ? '' : piece.slice(equals + 1)))
    })
}

/** Parses an `Authorization: OAuth …` header (RFC 5849 §3.5.1), without its realm. Null for another scheme. */
export function parseAuthorizationHeader(header: string | undefined): Parameter[] | null {
  const list = /^OAuth(?:\s+(.*))?$/is.exec(header?.trim() ?? '')
  if (list === null) return null
  return [...(list[1] ?? '').matchAll(/([^\s=,"]+)\s*=\s*"([^"]*)"/g)]
    .map(([, name = '', value = '']) => parameter(decodePercent(name), decodePercent(value)))
    .filter(({ name }) => name.toLowerCase() !== 'realm')
}
