import * as z from 'zod/mini'

/** Default for a trial on one machine; production refuses it. */
export const DEVELOPMENT_SECRET = 'for-development-only-never-in-production'
const SECRET_MIN_LENGTH = 32

/** `SESSION_SECRET`: one secret, or several while one replaces another. */
export const secrets = z.pipe(
  z._default(z.string(), DEVELOPMENT_SECRET),
  z.pipe(
    z.transform((text: string) => text.split(',').map((secret) => secret.trim())),
    z.tuple([z.string()], z.string()).check(
      z.refine((list) => list.every((secret) => secret.length >= SECRET_MIN_LENGTH), {
        error: `must be secrets of at least ${SECRET_MIN_LENGTH} characters, separated by commas`,
      }),
    ),
  ),
)
