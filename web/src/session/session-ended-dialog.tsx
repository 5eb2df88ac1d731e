import type { Draft } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { FailureNotice } from '../ui/failure-notice.tsx'
import styles from '../ui/dialog.module.css'
import { useLogin } from './login.ts'
import type { SessionEnd } from './session-state.ts'

interface SessionEndedDialogProps {
  employee: string
  end: SessionEnd
  /** Returns the form in this window at the moment of signing in again. */
  readDraft: () => Draft | undefined
  children: ReactNode
}

/** Replaces the screen once a session is over: the reason, the consequence for the current work, and the next steps. */
export function SessionEndedDialog({ employee, end, readDraft, children }: SessionEndedDialogProps) {
  const { t } = useLingui()
  const login = useLogin()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles['dialog']}
      aria-labelledby="session-ended-title"
      aria-describedby="session-ended-text"
      // Without a session nothing behind the dialog works, so it can't be cancelled.
      onCancel={(event) => event.preventDefault()}
      // A second Escape closes a dialog in some browsers: open it again.
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id="session-ended-title">{title()}</h2>
      <p id="session-ended-text">{children}</p>
      {login.data && login.data.kind !== 'ok' && <FailureNotice failure={login.data} />}
      <div className={styles['actions']}>
        <Button
          size="large"
          busy={login.isPending}
          onClick={() => login.mutate({ link: readDraft(), employee })}
        >
          <Trans>Opnieuw aanmelden</Trans>
        </Button>
        {end.why === 'colleague' && (
          // Reloads the page, so that nothing of the previous employee stays in it.
          <Button look="secondary" size="large" onClick={() => window.location.reload()}>
            <Trans>Dit venster overnemen</Trans>
          </Button>
        )}
      </div>
    </dialog>
  )

  function title(): string {
    if (end.why === 'expired') return t`Je sessie is beëindigd`
    if (end.why === 'signed-out') return t`Je bent afgemeld in een ander venster`
    const who = end.name ?? t`iemand anders`
    return t`Intussen is ${who} aangemeld`
  }
}
