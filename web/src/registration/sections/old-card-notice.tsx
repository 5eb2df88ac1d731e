import { formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useLater } from '../../loading/use-later.ts'
import { Icon } from '../../ui/icon.tsx'
import styles from './old-card-notice.module.css'
import type { OldCardPlan } from '../form/old-card-plan.ts'

export const OLD_CARD_NOTICE_ID = 'old-card-notice'

interface OldCardNoticeProps {
  plan: OldCardPlan
  /** The number of the digital card that is to be blocked; empty for none. */
  onBlockDigital: (uitpasNumber: string) => void
}

/** Right above the button: what it does to the old card, and that there is no way back. */
export function OldCardNotice({ plan, onBlockDigital }: OldCardNoticeProps) {
  const isDigital = plan.kind === 'digital' || (plan.kind === 'block' && plan.digital === true)
  const later = useLater(isDigital)
  if (isDigital) {
    const { uitpasNumber } = plan
    return (
      later && (
        <later.DigitalCardNotice
          id={OLD_CARD_NOTICE_ID}
          uitpasNumber={uitpasNumber}
          confirmed={plan.kind === 'block'}
          onConfirm={(confirmed) => onBlockDigital(confirmed ? uitpasNumber : '')}
        />
      )
    )
  }
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
