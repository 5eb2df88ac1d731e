import { type DayRegistration, formatCardNumber, isKansenpasNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { KansenpasBadge } from '../card/kansenpas-badge.tsx'
import { clockTime } from '../i18n/belgian-moment.ts'
import { Price } from '../price/price-text.tsx'
import { ReasonLabel } from '../reason/reason-label.tsx'
import { Button } from '../ui/button.tsx'
import { OutcomeText } from './outcome-text.tsx'
import styles from './today-screen.module.css'

interface TodayTableProps {
  registrations: readonly DayRegistration[]
  onReceipt: (registration: DayRegistration) => void
}

/** Newest first; on a narrow screen or receipt paper each registration becomes a few lines. */
export function TodayTable({ registrations, onReceipt }: TodayTableProps) {
  const { t } = useLingui()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Uur</Trans>
          </th>
          <th scope="col">
            <Trans>Kaart</Trans>
          </th>
          <th scope="col">
            <Trans>Waarom</Trans>
          </th>
          <th scope="col">
            <Trans>Uitkomst</Trans>
          </th>
          <th scope="col" className={styles['amount']}>
            <Trans>Prijs</Trans>
          </th>
          <td className={styles['action']} />
        </tr>
      </thead>
      <tbody>
        {registrations.map((registration) => (
          <tr key={registration.key}>
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
              <Price price={registration.shownPrice} />
            </td>
            <td className={styles['action']}>
              {registration.outcome === 'registered' && (
                <Button
                  look="quiet"
                  aria-label={t`Bewijs afdrukken voor kaart ${formatCardNumber(registration.uitpasNumber)}`}
                  onClick={() => onReceipt(registration)}
                >
                  <Trans>Bewijs</Trans>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
