import { formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../../ui/icon.tsx'
import styles from './old-card-notice.module.css'

interface DigitalCardNoticeProps {
  /** Of the notice, for the button that it describes. */
  id: string
  uitpasNumber: string
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
}

/** The old card exists on a screen only: it is blocked only if somebody says so, each time. */
export function DigitalCardNotice({ id, uitpasNumber, confirmed, onConfirm }: DigitalCardNoticeProps) {
  const number = <strong className={styles['number']}>{formatCardNumber(uitpasNumber)}</strong>
  return (
    <div className={styles['notice']}>
      <Icon name={confirmed ? 'warning' : 'info'} />
      <div>
        <p id={id}>
          {confirmed ? (
            <Trans>De digitale kaart {number} wordt geblokkeerd. Dat kan niet ongedaan gemaakt worden.</Trans>
          ) : (
            <Trans>De huidige kaart {number} is digitaal en wordt hier niet geblokkeerd.</Trans>
          )}
        </p>
        <label className={styles['confirm']}>
          <input type="checkbox" checked={confirmed} onChange={(event) => onConfirm(event.target.checked)} />
          <Trans>Blokkeer ook de digitale kaart</Trans>
        </label>
      </div>
    </div>
  )
}
