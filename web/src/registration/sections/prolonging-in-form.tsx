import { DRAFT_TEXT_MAX_LENGTH } from '@balie/shared'
import { Prolonging } from '../../prolonging/prolonging.tsx'
import type { ProlongNoticesProps } from '../../prolonging/prolong-notices.tsx'
import type { FormMethods } from '../form/form-values.ts'

type ProlongingInFormProps = Omit<ProlongNoticesProps, 'dates'> & { form: FormMethods }

/** Shows the notices about prolonging, and keeps the dates typed there in the form, for this passholder alone. */
export function ProlongingInForm({ form, ...props }: ProlongingInFormProps) {
  const { uid } = props.passholder
  const typed = () => form.getValues('prolonging').filter((one) => one.uid === uid)
  const dates = {
    of: (system: string) => typed().find(({ cardSystemId }) => cardSystemId === system)?.endDate,
    type(system: string, endDate: string | undefined) {
      const others = typed().filter(({ cardSystemId }) => cardSystemId !== system)
      const kept = endDate?.slice(0, DRAFT_TEXT_MAX_LENGTH)
      const own = kept === undefined ? [] : [{ uid, cardSystemId: system, endDate: kept }]
      form.setValue('prolonging', [...others, ...own])
    },
  }
  return <Prolonging {...props} dates={dates} />
}
