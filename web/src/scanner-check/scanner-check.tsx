import { useQuery } from '@tanstack/react-query'
import { withOwnSentences } from '../i18n/catalogue.ts'
import { SessionLoading } from '../session/session-loading.tsx'
import { fetchAgain } from '../update/open-anew.ts'
import { SessionUnreachable } from '../session/session-unreachable.tsx'

/** Fetches and shows the scanner check. */
export function ScannerCheck() {
  const {
    data: Page,
    isFetching,
    isError,
    refetch,
  } = useQuery({
    queryKey: ['scanner-check'],
    queryFn: async () => (await withOwnSentences(import('./part.ts'))).ScannerCheckPage,
    staleTime: Infinity,
  })
  if (Page) return <Page />
  if (isError)
    return (
      <SessionUnreachable problem={undefined} busy={isFetching} onRetry={() => void fetchAgain(refetch)} />
    )
  return <SessionLoading />
}
