import { needsProlonging } from '@balie/shared'
import type { ProlongNoticesProps } from './prolong-notices.tsx'
import { useProlongingPart } from './use-prolonging-part.ts'

/** What few passholders need: fetched for those whose kansenstatuut lapsed or ends soon, or was just prolonged. */
export function Prolonging(props: ProlongNoticesProps) {
  const { passholder, today, asked } = props
  const wanted = passholder.memberships.some(
    (one) => one.cardSystem.id === asked || needsProlonging(one, today),
  )
  const part = useProlongingPart(wanted)
  return part && <part.ProlongNotices {...props} />
}
