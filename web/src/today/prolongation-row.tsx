import { type Counter, type DayProlongation, formatCardNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { belgianDate } from '../i18n/belgian-date.ts'
import { clockTime } from '../i18n/belgian-moment.ts'
import { ProlongationReceipt } from '../print/prolongation-receipt.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import styles from './today-screen.module.css'

interface ProlongationRowProps {
  counter: Counter
  prolongation: DayProlongation
  onReceipt: (receipt: ReactNode) => void
}

/** Shows a prolongation, which costs nothing. */
export function ProlongationRow({ counter, prolongation, onReceipt }: ProlongationRowProps) {
  const { t } = useLingui()
  const { at, uitpasNumber, cardSystem, kansenStatuutEndDate, outcome } = prolongation
  const end = belgianDate(kansenStatuutEndDate)
  const card =
    uitpasNumber === undefined ? (cardSystem.name ?? cardSystem.id) : formatCardNumber(uitpasNumber)
  return (
    <tr>
      <td>{clockTime(at)}</td>
      <th scope="row" className={styles['card']}>
        {card}
      </th>
      <td>
        <Trans>Kansenstatuut tot en met {end}</Trans>
      </td>
      <td>
        <ProlongationOutcome outcome={outcome} />
      </td>
      <td className={styles['amount']} />
      <td className={styles['action']}>
        {outcome === 'prolonged' && (
          <Button
            look="quiet"
            aria-label={t`Bewijs afdrukken van de verlenging voor kaart ${card}`}
            onClick={() => onReceipt(<ProlongationReceipt counter={counter} prolongation={prolongation} />)}
          >
            <Trans>Bewijs</Trans>
          </Button>
        )}
      </td>
    </tr>
  )
}

function ProlongationOutcome({ outcome }: Pick<DayProlongation, 'outcome'>) {
  switch (outcome) {
    case 'prolonged':
      return (
        <span className={styles['good']}>
          <Icon name="check" /> <Trans>Verlengd</Trans>
        </span>
      )
    case 'not_prolonged':
      return (
        <span className={styles['bad']}>
          <Icon name="cross" /> <Trans>Niet verlengd</Trans>
        </span>
      )
    case 'unknown':
      return (
        <span className={styles['open']}>
          <Icon name="question" /> <Trans>Nog niet zeker</Trans>
        </span>
      )
  }
}
