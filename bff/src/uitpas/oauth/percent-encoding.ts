/** Text that stays as it is, as most of ours does. */
const UNRESERVED = /^[\w.~-]*$/

/**
 * Encodes text by RFC 5849 §3.6: UTF-8, with everything but letters, digits, `-`, `.`, `_` and `~` as `%XX`.
 * Lone surrogates, which UTF-8 cannot express, become U+FFFD.
 */
export function percentEncode(text: string): string {
  if (UNRESERVED.test(text)) return text
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
