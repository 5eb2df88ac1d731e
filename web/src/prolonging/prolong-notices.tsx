import { type Counter, needsProlonging, type Passholder } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { ProlongNotice } from './prolong-notice.tsx'
import { ProlongedNotice } from './prolonged-notice.tsx'
import { prolongedQuery } from './prolonged.ts'
import type { TypedDates } from './typed-dates.ts'

export interface ProlongNoticesProps {
  passholder: Passholder
  counter: Counter
  today: string
  /** The card system in which a passholder with a working card asks for kansenstatuut. */
  asked: string | undefined
  dates: TypedDates
}

/** Tells first of all that a kansenstatuut which lapsed or ends soon needs a new end date, and no new card. */
export function ProlongNotices({ passholder, counter, today, asked, dates }: ProlongNoticesProps) {
  const { data: done = [] } = useQuery(prolongedQuery(passholder.uid))
  return passholder.memberships.map((membership) => {
    const { id } = membership.cardSystem
    const made = done.find(({ cardSystemId }) => cardSystemId === id)
    if (made)
      return <ProlongedNotice key={id} prolongation={made} membership={membership} counter={counter} />
    if (id !== asked && !needsProlonging(membership, today)) return null
    return (
      <ProlongNotice
        key={id}
        passholder={passholder}
        membership={membership}
        counter={counter}
        today={today}
        dates={dates}
      />
    )
  })
}
