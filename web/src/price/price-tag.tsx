import type { Price } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { Spinner } from '../ui/spinner.tsx'
import type { PriceState } from './price-state.ts'
import { PriceText } from './price-text.tsx'
import styles from './price-tag.module.css'

interface PriceTagProps {
  state: PriceState
  /** True if there is a voucher that doesn't count. */
  voucherRefused: boolean
  onAskAgain: () => void
}

/** Shows the amount to pay, to be read from a metre away. */
export function PriceTag({ state, voucherRefused, onAskAgain }: PriceTagProps) {
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
          <Button look="link" onClick={onAskAgain}>
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
            <Why price={state.price} voucherRefused={voucherRefused} />
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
