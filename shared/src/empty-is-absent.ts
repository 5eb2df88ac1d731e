import * as z from 'zod/mini'

/** A field that may be left empty: blank text is absent in the result, anything else is for the schema to judge. */
export function emptyIsAbsent<Schema extends z.ZodMiniType<string, string>>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.transform((value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)),
      z.optional(schema),
    ),
  )
}
