import { type Counter, type FormFit, type FoundCard, needsProlonging, type Passholder } from '@balie/shared'
import { usePart } from '../../loading/use-part.ts'
import { FetchingPassholder } from '../../passholder/fetching-passholder.tsx'
import { PassholderDetails } from '../../passholder/passholder-details.tsx'
import { prolongingPart } from '../../prolonging/prolonging-part.ts'
import { PartFailure } from '../../update/part-failure.tsx'
import type { FormMethods } from '../form/form-values.ts'
import { keptDates } from './kept-dates.ts'
import { errorOf, type FieldError } from '../model/use-field-errors.ts'

interface PassholderInFormProps {
  model: {
    form: FormMethods
    person: { passholder: Passholder | undefined }
    formFit: { fit: FormFit; lookUp: { card: FoundCard | 'unknown' | undefined } }
    errors: readonly FieldError[]
    prolongInstead: string | undefined
  }
  counter: Counter
  today: string
}

/** Shows the passholder together with notices about prolonging: a later one would move the elements below it. */
export function PassholderInForm({ model, ...at }: PassholderInFormProps) {
  const { passholder } = model.person
  const { fit, lookUp } = model.formFit
  const memberships = passholder?.memberships ?? []
  const needed = memberships.some((membership) => needsProlonging(membership, at.today))
  // The holder of a kansenpas may be asked whether prolonging is enough.
  const hasKansenpas = memberships.some(({ currentCard }) => currentCard?.kansenpas)
  const { part, failed, fetching, fetch } = usePart(prolongingPart, needed || hasKansenpas)
  if (!passholder) return null
  if (needed && !part && !failed) return <FetchingPassholder />
  const known = { passholder, ...at }
  const dates = keptDates(model.form)
  return (
    <PassholderDetails
      {...known}
      error={errorOf(model.errors, 'uid')}
      reason={fit.reason}
      card={lookUp.card}
      notice={
        part ? (
          <part.ProlongNotices place="passholder" asked={model.prolongInstead} dates={dates} {...known} />
        ) : (
          failed && needed && <PartFailure busy={fetching} retry={fetch} />
        )
      }
    />
  )
}
