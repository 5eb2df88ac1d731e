import { type Counter, type DayRegistration, formatCardNumber, isKansenpasNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { KansenpasBadge } from '../card/kansenpas-badge.tsx'
import { clockTime } from '../i18n/belgian-moment.ts'
import { PriceText } from '../price/price-text.tsx'
import { RegistrationReceipt } from '../print/registration-receipt.tsx'
import { ReasonLabel } from '../reason/reason-label.tsx'
import { Button } from '../ui/button.tsx'
import { OutcomeText } from './outcome-text.tsx'
import styles from './today-screen.module.css'

interface RegistrationRowProps {
  counter: Counter
  registration: DayRegistration
  onReceipt: (receipt: ReactNode) => void
}

export function RegistrationRow({ counter, registration, onReceipt }: RegistrationRowProps) {
  const { t } = useLingui()
  return (
    <tr>
      <td>{clockTime(registration.at)}</td>
      <th scope="row" className={styles['card']}>
        {formatCardNumber(registration.uitpasNumber)}{' '}
        {isKansenpasNumber(registration.uitpasNumber) && <KansenpasBadge />}
      </th>
      <td>
        <ReasonLabel reason={registration.reason} />
      </td>
      <td>
        <OutcomeText {...registration} />
      </td>
      <td className={styles['amount']}>
        <PriceText price={registration.shownPrice} />
      </td>
      <td className={styles['action']}>
        {registration.outcome === 'registered' && (
          <Button
            look="quiet"
            aria-label={t`Bewijs afdrukken voor kaart ${formatCardNumber(registration.uitpasNumber)}`}
            onClick={() => onReceipt(<RegistrationReceipt counter={counter} registration={registration} />)}
          >
            <Trans>Bewijs</Trans>
          </Button>
        )}
      </td>
    </tr>
  )
}
