import { Trans } from '@lingui/react/macro'
import { Spinner } from '../ui/spinner.tsx'
import styles from './passholder-section.module.css'

/** Stands in the place of a passholder who can't be shown yet. */
export function FetchingPassholder() {
  return (
    <p className={styles['busy']} role="status">
      <Spinner /> <Trans>We halen de pashouder op…</Trans>
    </p>
  )
}
