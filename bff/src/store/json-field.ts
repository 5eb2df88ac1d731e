import * as z from 'zod/mini'

/** A field that holds a value as JSON text. Text that is no JSON, or of another shape, does not parse. */
export function jsonField<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.pipe(z.pipe(z.string(), z.transform(readJson)), schema)
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
