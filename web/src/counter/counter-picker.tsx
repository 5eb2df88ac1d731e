import type { Counter } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { useLater } from '../loading/use-later.ts'
import { Button } from '../ui/button.tsx'
import { fieldId } from '../ui/field-id.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './counter-picker.module.css'

interface CounterPickerProps {
  counters: readonly Counter[]
  chosen: Counter
  /** True while a registration is under way for the chosen counter. */
  disabled: boolean
  onChoose: (consumerKey: string) => void
}

/** Shows and changes the counter that this tab works for, which every call names. */
export function CounterPicker({ counters, chosen, disabled, onChoose }: CounterPickerProps) {
  const [open, setOpen] = useState(false)
  const later = useLater(open)
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
      <Button
        id={fieldId('balieConsumerKey')}
        look="header"
        aria-haspopup="dialog"
        held={disabled}
        onClick={() => setOpen(true)}
      >
        <span className={styles['label']}>
          <Trans>Balie</Trans>
        </span>{' '}
        <strong className={styles['name']}>{chosen.name}</strong>
        <Icon name="chevron" />
      </Button>
      {later && open && (
        <later.CounterDialog
          counters={counters}
          chosen={chosen}
          onClose={() => setOpen(false)}
          onChoose={(consumerKey) => {
            setOpen(false)
            onChoose(consumerKey)
          }}
        />
      )}
    </div>
  )
}
