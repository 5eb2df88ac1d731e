import { type Counter, needsProlonging, type Passholder } from '@balie/shared'
import { usePart } from '../../loading/use-part.ts'
import { prolongingPart } from '../../prolonging/prolonging-part.ts'
import { PartFailure } from '../../update/part-failure.tsx'
import type { FormMethods } from '../form/form-values.ts'
import { keptDates } from './kept-dates.ts'

interface ProlongInsteadProps {
  model: {
    form: FormMethods
    person: { passholder: Passholder | undefined }
    insistOnNewCard: () => void
  }
  counter: Counter
  today: string
  /** The card system in which prolonging may be enough. */
  cardSystemId: string
}

/** Asks below the reasons whether prolonging is enough, and offers it there. */
export function ProlongInstead({ model, cardSystemId, ...known }: ProlongInsteadProps) {
  const { passholder } = model.person
  const { part, failed, fetching, fetch } = usePart(prolongingPart, true)
  if (!passholder) return null
  if (part) {
    const dates = keptDates(model.form)
    return (
      <>
        <part.ProlongQuestion
          uid={passholder.uid}
          cardSystemId={cardSystemId}
          onInsist={model.insistOnNewCard}
        />
        <part.ProlongNotices
          place="reason"
          asked={cardSystemId}
          dates={dates}
          passholder={passholder}
          {...known}
        />
      </>
    )
  }
  // The passholder's section already says so if their kansenstatuut needs prolonging.
  if (!failed || passholder.memberships.some((membership) => needsProlonging(membership, known.today)))
    return null
  return <PartFailure busy={fetching} retry={fetch} />
}
