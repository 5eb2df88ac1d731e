import * as z from 'zod/mini'

/** White space and zero-width characters, which come from copying. */
const AROUND = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g
/** One pair of quotation marks around the whole value, including those of word processors. */
const QUOTED = /^(?:"(.*)"|'(.*)'|“(.*)”|‘(.*)’|„(.*)”|«(.*)»)$/s
/** Settings that are taken literally: every character of a prefix counts, and a secret can hold any. */
const LITERAL = ['SCANNER_PREFIX', 'SESSION_SECRET']

/**
 * Cleans the values of settings: removes white space and line ends around them, and the quotation marks that
 * `docker --env-file` and some panels leave there. An empty value counts as absent.
 *
 * @param environment names and values, as `process.env` holds them
 */
export function cleanSettings(environment: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([name, value = '']) => {
      const clean = LITERAL.includes(name) ? value.replace(/[\r\n]+$/, '') : unquoted(value)
      return clean === '' ? [] : [[name, clean]]
    }),
  )
}

/**
 * Warns of quotation marks around a `SESSION_SECRET`, which are part of it: without them, sealed data would be lost.
 */
export function secretWarnings(settings: Record<string, string>): string[] {
  return QUOTED.test((settings['SESSION_SECRET'] ?? '').replace(AROUND, ''))
    ? ['SESSION_SECRET is in quotation marks, which are part of it: write it the same way everywhere']
    : []
}

/** A consumer's key or secret, without the characters that one never has and that would break every signature. */
export const credential = z.string({ error: 'is missing' }).check(
  z.minLength(1, { error: 'is missing' }),
  z.regex(/^[!#-&(-~]*$/, {
    error: 'has a space, line end, quotation mark or special character in it: copy it again',
  }),
)

/** One of some words, in any case. */
export function oneOf<const Words extends readonly string[]>(
  words: Words,
  fallback: Words[number],
  error: string,
) {
  return z.pipe(z._default(z.string().check(z.toLowerCase()), fallback), z.enum(words, { error }))
}

function unquoted(value: string): string {
  const trimmed = value.replace(AROUND, '')
  return QUOTED.test(trimmed) ? trimmed.slice(1, -1).replace(AROUND, '') : trimmed
}
