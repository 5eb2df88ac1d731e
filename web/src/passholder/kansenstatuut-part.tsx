import { type Reason, ruleOf } from '@balie/shared'
import { withLaterSentences, withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'
import { usePart } from '../loading/use-part.ts'
import type { KansenstatuutCheckProps } from './kansenstatuut-check.tsx'
import { NotesMissing } from './notes-missing.tsx'

const checkPart = partQuery('kansenstatuut-part', () =>
  withLaterSentences(withOwnSentences(import('./notes-part.ts'))),
)

type KansenstatuutPartProps = Omit<KansenstatuutCheckProps, 'purpose'> & { reason: Reason | undefined }

/** Shows {@link KansenstatuutCheck}, fetched by itself, since most reasons neither grant nor end kansenstatuut. */
export function KansenstatuutPart({ reason, ...known }: KansenstatuutPartProps) {
  const purpose = purposeOf(reason)
  const { part, failed, fetch } = usePart(checkPart, purpose !== undefined)
  if (purpose === undefined) return null
  if (failed) return <NotesMissing onRetry={fetch} />
  return part ? <part.KansenstatuutCheck purpose={purpose} {...known} /> : null
}

const PURPOSES = { obtained: 'grant', lost: 'end', unchanged: undefined } as const

function purposeOf(reason: Reason | undefined) {
  return reason && PURPOSES[ruleOf(reason).kansenstatuut]
}
