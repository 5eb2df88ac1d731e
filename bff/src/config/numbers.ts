import * as z from 'zod/mini'

/** Makes the schema of a whole number between two bounds, with a default. */
export function wholeNumber(fallback: number, minimum: number, maximum: number) {
  return z.pipe(
    z._default(z.string(), String(fallback)),
    z.pipe(
      z.transform(Number),
      z
        .int({ error: 'must be a whole number' })
        .check(
          z.minimum(minimum, { error: `must be at least ${minimum}` }),
          z.maximum(maximum, { error: `must be at most ${maximum}` }),
        ),
    ),
  )
}
