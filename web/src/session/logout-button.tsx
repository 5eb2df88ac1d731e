import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './logout-button.module.css'
import type { LogoutDialog } from './logout-dialog.tsx'
import { useLogout } from './logout.ts'
import { useSession } from './session-query.ts'

interface LogoutButtonProps {
  /** Phase of the registration on screen: no signing out while it is sent, and only on confirmation while unknown. */
  phase?: 'editing' | 'sending' | 'unknown' | 'registered'
  /** The confirmation, which comes with the parts that load later. */
  Question?: typeof LogoutDialog | undefined
}

export function LogoutButton({ phase = 'editing', Question }: LogoutButtonProps) {
  const logout = useLogout()
  const [asking, setAsking] = useState(false)
  const { data: state } = useSession()
  const name = state?.kind === 'signed-in' ? state.session.employee.name : undefined
  const failed = logout.data && logout.data.kind !== 'ok'
  return (
    <>
      <p className={styles['failed']} role="status">
        {failed && <Trans>Afmelden lukte niet, probeer het nog eens.</Trans>}
      </p>
      {name !== undefined && <p className={styles['name']}>{name}</p>}
      <Button
        look="header"
        busy={logout.isPending}
        held={phase === 'sending'}
        onClick={() => (phase === 'unknown' ? setAsking(true) : logout.mutate())}
      >
        <Trans>Afmelden</Trans>
      </Button>
      {Question && asking && phase === 'unknown' && (
        <Question busy={logout.isPending} onStay={() => setAsking(false)} onLogout={() => logout.mutate()} />
      )}
    </>
  )
}
