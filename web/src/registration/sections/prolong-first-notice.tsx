import { readTypedDate } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { belgianDate } from '../../i18n/belgian-date.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './old-card-notice.module.css'

/** Announces, right above the button, the prolongation that comes first; none takes place without an end date. */
export function ProlongFirstNotice({ endDate }: { endDate: string }) {
  const date = readTypedDate(endDate)
  if (date === undefined) return null
  return (
    <p className={styles['notice']} role="status">
      <Icon name="info" />
      <span>
        <Trans>
          Eerst wordt het kansenstatuut verlengd tot en met {belgianDate(date)}. Daarna wordt de kaart
          geregistreerd.
        </Trans>
      </span>
    </p>
  )
}
