import { Trans } from '@lingui/react/macro'
import { SCANNER_CHECK_PATH } from './scanner-check-path.ts'
import styles from './scanner-check-link.module.css'

/** In a window of its own, so that nothing that is filled in goes away. */
export function ScannerCheckLink() {
  return (
    <a className={styles['link']} href={SCANNER_CHECK_PATH} target="_blank" rel="noreferrer">
      <Trans>Scanner nakijken</Trans>
    </a>
  )
}
