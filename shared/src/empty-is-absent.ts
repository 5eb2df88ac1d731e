import * as z from 'zod/mini'

/** Makes a field optional: blank text is absent in the result, anything else is validated by the schema. */
export function emptyIsAbsent<Schema extends z.ZodMiniType<string, string>>(schema: Schema) {
  return z.optional(
    z.pipe(
      z.transform((value: unknown) => (typeof value === 'string' && value.trim() === '' ? undefined : value)),
      z.optional(schema),
    ),
  )
}
