import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'

/** What is noted of somebody can't be shown, for this reason if it is known; asking again may help. */
export function NotesMissing({ why, onRetry }: { why?: ReactNode; onRetry: () => void }) {
  return (
    <p>
      <Trans>De opmerkingen over deze pashouder kunnen nu niet opgehaald worden.</Trans> {why}{' '}
      <Button look="link" onClick={onRetry}>
        <Trans>Opnieuw ophalen</Trans>
      </Button>
    </p>
  )
}
