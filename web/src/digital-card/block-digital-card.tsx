import { Trans } from '@lingui/react/macro'
import styles from './block-digital-card.module.css'

interface BlockDigitalCardProps {
  confirmed: boolean
  onConfirm: (confirmed: boolean) => void
}

/** Asks whether to block the old card, which is digital: it is blocked only if the employee confirms that. */
export function BlockDigitalCard({ confirmed, onConfirm }: BlockDigitalCardProps) {
  return (
    <label className={styles['confirm']}>
      <input type="checkbox" checked={confirmed} onChange={(event) => onConfirm(event.target.checked)} />
      <Trans>Blokkeer ook de digitale kaart</Trans>
    </label>
  )
}
