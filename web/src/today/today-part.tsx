import type { Counter } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { withOwnSentences } from '../i18n/catalogue.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { fetchAgain } from '../update/open-anew.ts'

interface TodayPartProps {
  counter: Counter
  onClose: () => void
}

/** Fetches the list of the day on its first use: no registration needs it. */
export function TodayPart({ counter, onClose }: TodayPartProps) {
  const {
    data: Screen,
    isFetching,
    isError,
    refetch,
  } = useQuery({
    queryKey: ['today-screen'],
    queryFn: async () => (await withOwnSentences(import('./part.ts'))).TodayScreen,
    staleTime: Infinity,
  })
  if (Screen) return <Screen counter={counter} onClose={onClose} />
  return (
    isError && (
      <Notice tone="danger" title={<Trans>Een deel van het scherm kon niet opgehaald worden</Trans>}>
        <Button look="link" busy={isFetching} onClick={() => void fetchAgain(refetch)}>
          <Trans>Opnieuw proberen</Trans>
        </Button>
      </Notice>
    )
  )
}
