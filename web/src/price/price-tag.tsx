import type { Price } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { PriceText } from './price-text.tsx'
import styles from './price-tag.module.css'
import { type PriceRequest, usePrice } from './use-price.ts'

/** Requests the amount to pay and shows it, to be read from a metre away. */
export function PriceTag({ request }: { request: PriceRequest }) {
  const { state, voucherRefused, askAgain } = usePrice(request)
  switch (state.kind) {
    case 'not-asked':
      return (
        <p className={styles['open']}>
          <Trans>Nog niet gekend</Trans>
        </p>
      )
    case 'asking':
      return (
        <p className={styles['open']}>
          <Spinner /> <Trans>We vragen de prijs…</Trans>
        </p>
      )
    case 'failed':
      return (
        <p className={styles['failed']}>
          <Trans>Prijs niet gekend. Registreren kan wel.</Trans>{' '}
          <Button look="link" onClick={askAgain}>
            <Trans>Prijs opnieuw vragen</Trans>
          </Button>
        </p>
      )
    case 'known':
      return (
        <p className={styles['known']}>
          <strong className={styles['amount']}>
            <PriceText price={state.price.price} />
          </strong>{' '}
          <span className={styles['why']}>
            <Why price={state.price} voucherRefused={voucherRefused !== undefined} />
          </span>
        </p>
      )
  }
}

/** Explains the price. */
function Why({
  price: { voucherType, ageRange },
  voucherRefused,
}: {
  price: Price
  voucherRefused: boolean
}) {
  if (voucherRefused) return <Trans>zonder de voucher</Trans>
  if (voucherType) return <Trans>met {voucherType.name}</Trans>
  const { from, to } = ageRange ?? {}
  if (from !== undefined && to !== undefined) {
    return (
      <Trans>
        van {from} tot en met {to} jaar
      </Trans>
    )
  }
  if (to !== undefined) return <Trans>tot en met {to} jaar</Trans>
  return from === undefined ? null : <Trans>vanaf {from} jaar</Trans>
}
