import type { Counter } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { fieldId } from '../ui/field-id.ts'
import styles from './counter-picker.module.css'

interface CounterPickerProps {
  counters: readonly Counter[]
  chosen: Counter
  /** While a registration is under way for the one that is chosen. */
  disabled: boolean
  onChoose: (consumerKey: string) => void
}

/** The counter that this tab works for: it goes with every call. */
export function CounterPicker({ counters, chosen, disabled, onChoose }: CounterPickerProps) {
  if (counters.length === 1) {
    return (
      <p className={styles['counter']}>
        <span className={styles['label']}>
          <Trans>Balie</Trans>
        </span>{' '}
        <strong className={styles['name']}>{chosen.name}</strong>
      </p>
    )
  }
  return (
    <div className={styles['counter']}>
      <label className={styles['label']} htmlFor={fieldId('balieConsumerKey')}>
        <Trans>Balie</Trans>
      </label>
      <select
        id={fieldId('balieConsumerKey')}
        className={styles['select']}
        value={chosen.consumerKey}
        disabled={disabled}
        onChange={(event) => onChoose(event.target.value)}
      >
        {counters.map(({ consumerKey, name }) => (
          <option key={consumerKey} value={consumerKey}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
