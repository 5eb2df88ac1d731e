import type { OpenRegistration } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { CloseDialog } from './close-dialog.tsx'
import { useCloseForGood } from './use-close-for-good.ts'

interface CloseForGoodProps {
  registration: OpenRegistration
  name: string
  number: string
}

/** Closes a registration that can never be settled, once its employee has confirmed that. */
export function CloseForGood({ registration, name, number }: CloseForGoodProps) {
  const [asking, setAsking] = useState(false)
  const { closeForGood, closing } = useCloseForGood()

  async function close() {
    await closeForGood(registration)
    setAsking(false)
  }

  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setAsking(true)}>
        <Trans>Sluiten</Trans>
      </Button>
      {asking && (
        <CloseDialog
          name={name}
          number={number}
          busy={closing}
          onKeep={() => setAsking(false)}
          onClose={() => void close()}
        />
      )}
    </>
  )
}
