import { Trans } from '@lingui/react/macro'
import styles from './block-digital-card.module.css'

interface BlockDigitalCardProps {
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
}

/** Asks whether the old card, which exists on a screen only, is to be blocked: it is blocked only if somebody says so. */
export function BlockDigitalCard({ confirmed, onConfirm }: BlockDigitalCardProps) {
  return (
    <label className={styles['confirm']}>
      <input type="checkbox" checked={confirmed} onChange={(event) => onConfirm(event.target.checked)} />
      <Trans>Blokkeer ook de digitale kaart</Trans>
    </label>
  )
}
