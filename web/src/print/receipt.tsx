import { type Counter, type DayRegistration, formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { belgianDay, clockTime } from '../i18n/belgian-moment.ts'
import { Price } from '../price/price-text.tsx'
import { ReasonLabel } from '../reason/reason-label.tsx'
import styles from './receipt.module.css'

/** What a receipt says. */
export type Receipted = Pick<
  DayRegistration,
  'at' | 'uitpasNumber' | 'reason' | 'voucherNumber' | 'shownPrice'
>

/** For the passholder, on A4 or receipt paper: no name, no national number. */
export function Receipt({ counter, registration }: { counter: Counter; registration: Receipted }) {
  const { at, uitpasNumber, reason, voucherNumber, shownPrice } = registration
  return (
    <section className={styles['receipt']} data-receipt="">
      <h2 className={styles['title']}>
        <Trans>Je nieuwe UiTPAS</Trans>
      </h2>
      <p>{counter.name}</p>
      <p>
        {belgianDay(at)} {clockTime(at)}
      </p>
      <dl className={styles['facts']}>
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
          <Price price={shownPrice} />
        </dd>
      </dl>
    </section>
  )
}
