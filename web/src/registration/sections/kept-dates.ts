import type { KeptDates } from '../../prolonging/typed-dates.ts'
import type { FormMethods } from '../form/form-values.ts'

/** Keeps the dates typed to prolong kansenstatuut in the form. */
export function keptDates(form: FormMethods): KeptDates {
  return {
    read: () => form.getValues('prolonging'),
    write: (dates) => form.setValue('prolonging', dates),
  }
}
