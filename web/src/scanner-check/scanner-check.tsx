import { withOwnSentences } from '../i18n/catalogue.ts'
import { partQuery } from '../loading/part-query.ts'
import { usePart } from '../loading/use-part.ts'
import { SessionLoading } from '../session/session-loading.tsx'
import { fetchAgain } from '../update/reload-page.ts'
import { SessionUnreachable } from '../session/session-unreachable.tsx'

const scannerCheckPart = partQuery('scanner-check', () => withOwnSentences(import('./part.ts')))

/** Fetches and shows the scanner check. */
export function ScannerCheck() {
  const { part, failed, fetching, fetch } = usePart(scannerCheckPart, true)
  if (part) return <part.ScannerCheckPage />
  if (!failed) return <SessionLoading />
  return <SessionUnreachable problem={undefined} busy={fetching} onRetry={() => void fetchAgain(fetch)} />
}
