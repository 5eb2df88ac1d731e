import type { TypedSearch } from '../../passholder/use-search.ts'
import type { FormMethods } from './form-values.ts'

/** Keeps what is typed to find a passholder in the form. */
export function keptSearch(form: FormMethods): TypedSearch {
  return {
    typed: form.getValues('search'),
    keep(typed) {
      form.setValue('search', typed)
      if (typed.trim() === '') form.setValue('parts', {})
    },
    edits: () => form.getValues('parts'),
    keepEdits: (edits) => form.setValue('parts', edits),
  }
}
