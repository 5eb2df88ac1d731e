import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { belgianDate } from '../i18n/belgian-date.ts'
import { prolongedQuery } from '../prolonging/prolonged.ts'

/** Tells that the kansenstatuut was prolonged, besides the outcome for the card; renders nothing if it wasn't. */
export function ProlongedText({ uid }: { uid: string | undefined }) {
  const { data: done = [] } = useQuery(prolongedQuery(uid ?? ''))
  return done.map(({ cardSystemId, endDate }) => (
    <p key={cardSystemId}>
      <Trans>Het kansenstatuut is verlengd tot en met {belgianDate(endDate)}.</Trans>
    </p>
  ))
}
