import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './logout-button.module.css'
import { LogoutDialog } from './logout-dialog.tsx'
import { useLogout } from './logout.ts'

interface LogoutButtonProps {
  /** Where the registration on screen stands: nobody leaves while it is sent, and while it is unknown it is asked. */
  phase?: 'editing' | 'sending' | 'unknown' | 'registered'
}

export function LogoutButton({ phase = 'editing' }: LogoutButtonProps) {
  const logout = useLogout()
  const [asking, setAsking] = useState(false)
  const failed = logout.data && logout.data.kind !== 'ok'
  return (
    <>
      <p className={styles['failed']} role="status">
        {failed && <Trans>Afmelden lukte niet, probeer het nog eens.</Trans>}
      </p>
      <Button
        look="header"
        busy={logout.isPending || phase === 'sending'}
        onClick={() => (phase === 'unknown' ? setAsking(true) : logout.mutate())}
      >
        <Trans>Afmelden</Trans>
      </Button>
      {asking && phase === 'unknown' && (
        <LogoutDialog
          busy={logout.isPending}
          onStay={() => setAsking(false)}
          onLogout={() => logout.mutate()}
        />
      )}
    </>
  )
}
