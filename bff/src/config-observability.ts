import * as z from 'zod/mini'

const TOKEN_MIN_LENGTH = 16

/** What a Prometheus must say as `Authorization: Bearer …`. */
export const metricsToken = z.optional(
  z.string().check(
    z.regex(new RegExp(`^[\\w.~+/=-]{${TOKEN_MIN_LENGTH},}$`), {
      error: `must be at least ${TOKEN_MIN_LENGTH} letters, digits and -._~+/=`,
    }),
  ),
)
