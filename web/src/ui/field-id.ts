import type { FormField } from '@balie/shared'

/** Returns the id of the element that takes the focus for a field. The page has only one form. */
export function fieldId(field: FormField): string {
  return `field-${field}`
}
