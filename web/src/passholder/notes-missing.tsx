import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'

/** Tells that the notes about a person can't be shown, and why if that is known; a retry may help. */
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
