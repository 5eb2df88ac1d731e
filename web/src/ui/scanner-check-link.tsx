import { Trans } from '@lingui/react/macro'
import { SCANNER_CHECK_PATH } from './scanner-check-path.ts'
import styles from './scanner-check-link.module.css'

/** Opens the scanner check in a new window, so that the form keeps its content. */
export function ScannerCheckLink() {
  return (
    <a className={styles['link']} href={SCANNER_CHECK_PATH} target="_blank" rel="noreferrer">
      <Trans>Scanner nakijken</Trans>
    </a>
  )
}
