import type { Counter } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import styles from '../ui/dialog.module.css'
import { Button } from '../ui/button.tsx'
import { CounterList } from './counter-list.tsx'

interface CounterDialogProps {
  counters: readonly Counter[]
  chosen: Counter
  onClose: () => void
  onChoose: (consumerKey: string) => void
}

/** Switches to another counter in the middle of the work; the form keeps its content. */
export function CounterDialog({ counters, chosen, onClose, onChoose }: CounterDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles['dialog']} aria-labelledby="counter-title" onClose={onClose}>
      <h2 id="counter-title">
        <Trans>Aan een andere balie werken</Trans>
      </h2>
      <p>
        <Trans>Wat je invulde, blijft staan.</Trans>
      </p>
      <CounterList
        counters={counters}
        chosen={chosen}
        onChoose={(consumerKey) => {
          // Gives the focus back to the button that opened it.
          dialog.current?.close()
          onChoose(consumerKey)
        }}
      />
      <div className={styles['actions']}>
        <Button look="secondary" onClick={() => dialog.current?.close()}>
          <Trans>Niet wisselen</Trans>
        </Button>
      </div>
    </dialog>
  )
}
