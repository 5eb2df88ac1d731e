import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import styles from '../ui/dialog.module.css'

interface LogoutDialogProps {
  busy: boolean
  onStay: () => void
  onLogout: () => void
}

/** Asks for confirmation before leaving a registration with an unknown outcome. */
export function LogoutDialog({ busy, onStay, onLogout }: LogoutDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="logout-title"
      aria-describedby="logout-text"
      onClose={onStay}
    >
      <h2 id="logout-title">
        <Trans>Toch afmelden?</Trans>
      </h2>
      <p id="logout-text">
        <Trans>
          We weten nog niet of de kaart geregistreerd is: geef ze niet mee. Zodra je weer aangemeld bent, op
          om het even welke computer, zie je hoe het zit.
        </Trans>
      </p>
      <div className={styles['actions']}>
        <Button size="large" onClick={onStay}>
          <Trans>Blijven</Trans>
        </Button>
        <Button look="secondary" size="large" busy={busy} onClick={onLogout}>
          <Trans>Toch afmelden</Trans>
        </Button>
      </div>
    </dialog>
  )
}
