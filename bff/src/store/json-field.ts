import * as z from 'zod/mini'

/** Makes the schema of a field that holds a value as JSON text. Parsing fails for invalid JSON or another shape. */
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
