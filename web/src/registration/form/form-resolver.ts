import type { Registration } from '@balie/shared'
import type { Resolver } from 'react-hook-form'
import type { formSchema } from './form-schema.ts'
import type { FormValues } from './form-values.ts'

/** Makes the form be judged by a schema: each field has the code of its first problem as message. */
export function formResolver(
  schema: ReturnType<typeof formSchema>,
): Resolver<FormValues, unknown, Registration> {
  return (values) => {
    const { data, error } = schema.safeParse(values)
    if (data) return { values: data, errors: {} }
    const errors: Record<string, { type: string; message: string }> = {}
    for (const { path, code, message } of error.issues) errors[String(path[0])] ??= { type: code, message }
    return { values: {}, errors }
  }
}
