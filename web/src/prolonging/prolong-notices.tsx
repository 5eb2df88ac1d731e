import { type Counter, needsProlonging, type Passholder } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { ProlongNotice } from './prolong-notice.tsx'
import { ProlongedNotice } from './prolonged-notice.tsx'
import { prolongedQuery } from './prolonged.ts'
import { type KeptDates, typedDates } from './typed-dates.ts'

interface ProlongNoticesProps {
  /**
   * The passholder's section shows kansenstatuut that needs prolonging; the reason's, one that the reason asks for,
   * since a notice there moves no reason.
   */
  place: 'passholder' | 'reason'
  passholder: Passholder
  counter: Counter
  today: string
  /** The card system in which a passholder with a working card asks for kansenstatuut. */
  asked: string | undefined
  dates: KeptDates
}

/** Tells that a kansenstatuut needs a new end date and no new card, or that it got one. */
export function ProlongNotices({ place, passholder, asked, dates, ...at }: ProlongNoticesProps) {
  const { data: done = [] } = useQuery(prolongedQuery(passholder.uid))
  return passholder.memberships.map((membership) => {
    const { id } = membership.cardSystem
    const made = done.find(({ cardSystemId }) => cardSystemId === id)
    const needed = made?.needed ?? needsProlonging(membership, at.today)
    const isHere = place === (needed || id !== asked ? 'passholder' : 'reason')
    if (!isHere || (!made && !needed && id !== asked)) return null
    const known = { membership, counter: at.counter }
    if (made) return <ProlongedNotice key={id} prolongation={made} {...known} />
    return (
      <ProlongNotice
        key={id}
        passholder={passholder}
        today={at.today}
        dates={typedDates(dates, passholder)}
        {...known}
      />
    )
  })
}
