import { needsProlonging } from '@balie/shared'
import { usePart } from '../loading/use-part.ts'
import { PartFailure } from '../update/part-failure.tsx'
import type { ProlongNoticesProps } from './prolong-notices.tsx'
import { prolongingPart } from './prolonging-part.ts'

/** Shows the notices about prolonging, fetched for a kansenstatuut that lapsed, ends soon or was just prolonged. */
export function Prolonging(props: ProlongNoticesProps) {
  const { passholder, today, asked } = props
  const wanted = passholder.memberships.some(
    (one) => one.cardSystem.id === asked || needsProlonging(one, today),
  )
  const { part, failed, fetching, fetch } = usePart(prolongingPart, wanted)
  if (failed) return <PartFailure busy={fetching} retry={fetch} />
  return part && <part.ProlongNotices {...props} />
}
