import type { Draft } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import styles from '../ui/dialog.module.css'
import { useLogin } from './login.ts'

interface SessionEndedDialogProps {
  employee: string
  /** The form as it is on screen, read at the moment of signing in again. */
  readDraft: () => Draft | undefined
  children: ReactNode
}

export function SessionEndedDialog({ employee, readDraft, children }: SessionEndedDialogProps) {
  const login = useLogin()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="session-ended-title"
      aria-describedby="session-ended-text"
      // Without a session nothing behind it works: there is nothing to go back to.
      onCancel={(event) => event.preventDefault()}
      // A browser lets a second Escape through.
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id="session-ended-title">
        <Trans>Je sessie is beëindigd</Trans>
      </h2>
      <p id="session-ended-text">{children}</p>
      {login.data && login.data.kind !== 'ok' && <FailureNotice failure={login.data} />}
      <Button
        size="large"
        busy={login.isPending}
        onClick={() => login.mutate({ link: readDraft(), employee })}
      >
        <Trans>Opnieuw aanmelden</Trans>
      </Button>
    </dialog>
  )
}
