import { type Counter, type DayProlongation, formatCardNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { belgianDate } from '../i18n/belgian-date.ts'
import { Receipt } from './receipt.tsx'

interface ProlongationReceiptProps {
  counter: Counter
  prolongation: Pick<DayProlongation, 'at' | 'cardSystem' | 'kansenStatuutEndDate'> & {
    uitpasNumber?: string | undefined
  }
}

/** Receipt of a prolongation: the card, and the new end date of its kansenstatuut. */
export function ProlongationReceipt({ counter, prolongation }: ProlongationReceiptProps) {
  const { t } = useLingui()
  const { at, cardSystem, uitpasNumber, kansenStatuutEndDate } = prolongation
  return (
    <Receipt title={<Trans>Je kansenstatuut is verlengd</Trans>} counter={counter} at={at}>
      <dt>
        <Trans>Kaartsysteem</Trans>
      </dt>
      <dd>{cardSystem.name ?? t`Kaartsysteem ${cardSystem.id}`}</dd>
      {uitpasNumber !== undefined && (
        <>
          <dt>
            <Trans>Kaart</Trans>
          </dt>
          <dd>{formatCardNumber(uitpasNumber)}</dd>
        </>
      )}
      <dt>
        <Trans>Geldig tot en met</Trans>
      </dt>
      <dd>{belgianDate(kansenStatuutEndDate)}</dd>
    </Receipt>
  )
}
