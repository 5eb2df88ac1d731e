import { Trans } from '@lingui/react/macro'
import styles from './return-link.module.css'

/** Links back to the application whose link opened the form. */
export function ReturnLink({ address }: { address: string }) {
  const { host } = new URL(address)
  return (
    <a className={styles['link']} href={address}>
      <Trans>Terug naar {host}</Trans>
    </a>
  )
}
