import { type Counter, type DayRegistration, formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { PriceText } from '../price/price-text.tsx'
import { ReasonLabel } from '../reason/reason-label.tsx'
import { Receipt } from './receipt.tsx'

interface RegistrationReceiptProps {
  counter: Counter
  registration: Pick<DayRegistration, 'at' | 'uitpasNumber' | 'reason' | 'voucherNumber' | 'shownPrice'>
}

/** Receipt of a registration: the card, the reason and the price. */
export function RegistrationReceipt({ counter, registration }: RegistrationReceiptProps) {
  const { at, uitpasNumber, reason, voucherNumber, shownPrice } = registration
  return (
    <Receipt title={<Trans>Je nieuwe UiTPAS</Trans>} counter={counter} at={at}>
      <dt>
        <Trans>Kaart</Trans>
      </dt>
      <dd>{formatCardNumber(uitpasNumber)}</dd>
      <dt>
        <Trans>Waarom</Trans>
      </dt>
      <dd>
        <ReasonLabel reason={reason} />
      </dd>
      {voucherNumber !== undefined && (
        <>
          <dt>
            <Trans>Voucher</Trans>
          </dt>
          <dd>{voucherNumber}</dd>
        </>
      )}
      <dt>
        <Trans>Prijs</Trans>
      </dt>
      <dd>
        <PriceText price={shownPrice} />
      </dd>
    </Receipt>
  )
}
