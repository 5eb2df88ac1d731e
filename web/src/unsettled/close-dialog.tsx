import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import styles from '../ui/dialog.module.css'

interface CloseDialogProps {
  name: string
  number: string
  busy: boolean
  onKeep: () => void
  onClose: () => void
}

/** Asks for confirmation before closing a registration that can never be settled. */
export function CloseDialog({ name, number, busy, onKeep, onClose }: CloseDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="close-title"
      aria-describedby="close-text"
      onClose={onKeep}
    >
      <h2 id="close-title">
        <Trans>Sluiten zonder uitkomst?</Trans>
      </h2>
      <p id="close-text">
        <Trans>
          Kaart {number} voor {name} verdwijnt uit deze lijst, op elke computer. Dat kan je niet ongedaan
          maken. Aan de kaart zelf verandert niets.
        </Trans>
      </p>
      <div className={styles['actions']}>
        <Button size="large" onClick={onKeep}>
          <Trans>Laten staan</Trans>
        </Button>
        <Button look="secondary" size="large" busy={busy} onClick={onClose}>
          <Trans>Toch sluiten</Trans>
        </Button>
      </div>
    </dialog>
  )
}
