import * as z from 'zod/mini'

/** White space, and the signs without width that copying brings along. */
const AROUND = /^[\s\u200B-\u200D\u2060\uFEFF]+|[\s\u200B-\u200D\u2060\uFEFF]+$/g
/** One pair around the whole, also as word processors write it. */
const QUOTED = /^(?:"(.*)"|'(.*)'|“(.*)”|‘(.*)’|„(.*)”|«(.*)»)$/s
/** What is typed for itself: of a prefix every character counts, and a secret may be anything. */
const LITERAL = ['SCANNER_PREFIX', 'SESSION_SECRET']

/**
 * Takes off what comes along with a value and can't be part of it: white space and line ends around it, and the
 * quotation marks that `docker --env-file` and some panels leave there. An empty value counts as absent.
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

/** Quotation marks around a `SESSION_SECRET` are part of it: taking them off would lose what is sealed with them. */
export function secretRemarks(settings: Record<string, string>): string[] {
  return QUOTED.test((settings['SESSION_SECRET'] ?? '').replace(AROUND, ''))
    ? ['SESSION_SECRET stands in quotation marks, which are part of it: write it the same way everywhere']
    : []
}

/** A consumer's key or secret: without what such never holds, and what makes every signature wrong. */
export const credential = z.string({ error: 'is missing' }).check(
  z.minLength(1, { error: 'is missing' }),
  z.regex(/^[!#-&(-~]*$/, {
    error: 'has a space, line end, quotation mark or special character in it: copy it again',
  }),
)

function unquoted(value: string): string {
  const trimmed = value.replace(AROUND, '')
  return QUOTED.test(trimmed) ? trimmed.slice(1, -1).replace(AROUND, '') : trimmed
}
