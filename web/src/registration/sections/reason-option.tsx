import type { ReasonFit } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import type { KeyboardEvent } from 'react'
import { useLater } from '../../loading/use-later.ts'
import { fieldId } from '../../ui/field-id.ts'
import { PriceBeside } from '../../price/price-beside.tsx'
import type { PriceRequest } from '../../price/use-price.ts'
import { ShortcutHint } from '../../shortcuts/shortcut-hint.tsx'
import styles from './reason-section.module.css'
import { REASON_TEXT } from '../../reason/reason-text.ts'

interface ReasonOptionProps {
  fit: ReasonFit
  /** Request for the price by this reason, if prices are to be compared. */
  priceRequest: PriceRequest | undefined
  shortcut: string | undefined
  checked: boolean
  /** True if this option takes the focus when it moves to the reasons. */
  isTarget: boolean
  onKeyDown: (event: KeyboardEvent) => void
  onChoose: () => void
}

/** Shows one reason. An impossible one shows why instead of when to use it, and still shows if it was chosen. */
export function ReasonOption({
  fit,
  priceRequest,
  shortcut,
  checked,
  isTarget,
  onKeyDown,
  onChoose,
}: ReasonOptionProps) {
  const { i18n } = useLingui()
  const { reason } = fit
  const text = REASON_TEXT[reason]
  const obstacle = useObstacleText(fit)
  return (
    <label className={`${styles['reason'] ?? ''} ${fit.fits ? '' : (styles['impossible'] ?? '')}`}>
      <input
        {...(isTarget && { id: fieldId('reason') })}
        className={styles['radio']}
        type="radio"
        name="reason"
        value={reason}
        checked={checked}
        disabled={!fit.fits && !checked}
        onKeyDown={onKeyDown}
        onChange={onChoose}
        aria-labelledby={`reason-${reason}`}
        aria-describedby={priceRequest ? `when-${reason} price-${reason}` : `when-${reason}`}
        aria-keyshortcuts={shortcut}
      />
      <span className={styles['label']} id={`reason-${reason}`}>
        {i18n._(text.label)}
      </span>
      <span className={styles['key']}>{fit.fits && <ShortcutHint shortcut={shortcut} />}</span>
      <span className={styles['when']} id={`when-${reason}`}>
        {i18n._(obstacle ?? text.when)}
      </span>
      {priceRequest && (
        <span className={styles['price']} id={`price-${reason}`}>
          <PriceBeside request={priceRequest} />
        </span>
      )}
    </label>
  )
}

/** Returns why a reason is impossible. */
function useObstacleText(fit: ReasonFit): MessageDescriptor | undefined {
  const later = useLater(!fit.fits)
  return fit.fits ? undefined : later?.REASON_OBSTACLE_TEXT[fit.obstacle]
}
