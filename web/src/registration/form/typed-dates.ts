import { DRAFT_TEXT_MAX_LENGTH, type Passholder } from '@balie/shared'
import type { TypedDates } from '../../prolonging/typed-dates.ts'
import type { FormMethods } from './form-values.ts'

/** Keeps the dates typed to prolong kansenstatuut in the form, for this passholder alone. */
export function typedDates(form: FormMethods, { uid }: Passholder): TypedDates {
  const typed = () => form.getValues('prolonging').filter((one) => one.uid === uid)
  return {
    of: (system) => typed().find(({ cardSystemId }) => cardSystemId === system)?.endDate,
    type(system, endDate) {
      const others = typed().filter(({ cardSystemId }) => cardSystemId !== system)
      const kept = endDate?.slice(0, DRAFT_TEXT_MAX_LENGTH)
      const own = kept === undefined ? [] : [{ uid, cardSystemId: system, endDate: kept }]
      form.setValue('prolonging', [...others, ...own])
    },
  }
}
