import type { FormField } from '@balie/shared'

/** The id of the element that takes the focus for a field of the form. There is one form on the page. */
export function fieldId(field: FormField): string {
  return `field-${field}`
}
