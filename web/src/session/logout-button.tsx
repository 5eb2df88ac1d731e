import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import styles from './logout-button.module.css'
import { useLogout } from './logout.ts'

export function LogoutButton() {
  const logout = useLogout()
  const failed = logout.data && logout.data.kind !== 'ok'
  return (
    <>
      <p className={styles['failed']} role="status">
        {failed && <Trans>Afmelden lukte niet, probeer het nog eens.</Trans>}
      </p>
      <Button look="header" busy={logout.isPending} onClick={() => logout.mutate()}>
        <Trans>Afmelden</Trans>
      </Button>
    </>
  )
}
