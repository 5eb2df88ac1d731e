import type { FieldProblem, OwnProblemCode } from '@balie/shared'
import type { AccessDeniedSentences } from './access-denied.ts'
import type { NeverSettledSentences } from './never-settled.ts'
import type { OldCardSentences } from './old-card.ts'
import type { RefusalSentences } from './refusals.ts'
import type { DayWords, Facts, Words } from './words.ts'

/** All sentences of the BFF in one language. A language that lacks one does not compile. */
export interface Catalogue {
  /** The language's date format here. */
  locale: string
  own: Record<OwnProblemCode, (facts: Facts) => Words>
  refusals: RefusalSentences
  accessDenied: AccessDeniedSentences
  oldCard: OldCardSentences
  neverSettled: NeverSettledSentences
  /** Words for a code that isn't listed. */
  unlisted: (facts: Facts) => Words
  fields: Record<FieldProblem, string>
  day: DayWords
}
