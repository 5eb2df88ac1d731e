import { formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../../ui/icon.tsx'
import styles from './old-card-notice.module.css'
import type { OldCardPlan } from '../form/old-card-plan.ts'

export const OLD_CARD_NOTICE_ID = 'old-card-notice'

/** Right above the button: what it does to the old card, and that there is no way back. */
export function OldCardNotice({ plan }: { plan: OldCardPlan }) {
  if (plan.kind === 'block') {
    const number = <strong className={styles['number']}>{formatCardNumber(plan.uitpasNumber)}</strong>
    return (
      <p id={OLD_CARD_NOTICE_ID} className={styles['notice']}>
        <Icon name="warning" />
        <span>
          <Trans>Oude kaart {number} wordt geblokkeerd. Dat kan niet ongedaan gemaakt worden.</Trans>
        </span>
      </p>
    )
  }
  if (plan.kind === 'digital') {
    const number = <strong className={styles['number']}>{formatCardNumber(plan.uitpasNumber)}</strong>
    return (
      <p id={OLD_CARD_NOTICE_ID} className={styles['notice']}>
        <Icon name="info" />
        <span>
          <Trans>De huidige kaart {number} is digitaal en wordt hier niet geblokkeerd.</Trans>
        </span>
      </p>
    )
  }
  if (plan.kind !== 'unsure') return null
  return (
    <p id={OLD_CARD_NOTICE_ID} className={styles['notice']}>
      <Icon name="info" />
      <span>
        <Trans>We weten nu niet of er een oude kaart te blokkeren is. Registreren doet dat dus niet.</Trans>
      </span>
    </p>
  )
}
