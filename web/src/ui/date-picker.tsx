import { type KeyboardEvent, useRef, useState } from 'react'
import styles from './date-picker.module.css'
import { Icon } from './icon.tsx'

const DAY_MS = 24 * 60 * 60 * 1000

interface DatePickerProps {
  label: string
  date: string | undefined
  today: string
  min: string | undefined
  max: string
  /** Called with the picked day as `YYYY-MM-DD`. */
  onPick: (date: string) => void
  /** Called for a scan that the open calendar took, unread. */
  onScan: (scan: { kind: 'misread' }) => void
}

/** Opens the platform's own calendar, next to a field in which the date can be typed. */
export function DatePicker({ label, date, today, min, max, onPick, onScan }: DatePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  // In a frame of another origin scripts may not open it: then its own field is shown, which a click opens.
  const [opensItself, setOpensItself] = useState(true)
  // Of the keys in the calendar the page sees only how they are let go.
  const isOpen = useRef(false)
  const isKeyDown = useRef(false)
  const isPickable = date !== undefined && date <= max && date >= (min ?? date)
  // The day that has the focus at first: a click on any other is a change, and a scanner's Enter, which picks it, none.
  const opensAt = opensItself && !isPickable ? dayBefore(today) : undefined

  function open() {
    try {
      input.current?.showPicker()
      isOpen.current = true
    } catch {
      setOpensItself(false)
      input.current?.focus()
    }
  }

  function close() {
    isOpen.current = false
  }

  function letGo({ key }: KeyboardEvent) {
    if (!isKeyDown.current) {
      // An Enter that was pressed in the calendar and picked no other day was a scanner's.
      if (isOpen.current && key === 'Enter') onScan({ kind: 'misread' })
      close()
    }
    isKeyDown.current = false
  }

  return (
    <span className={styles['picker']}>
      <input
        ref={input}
        className={opensItself ? styles['native'] : styles['shown']}
        type="date"
        {...(opensItself ? { tabIndex: -1, 'aria-hidden': true } : { 'aria-label': label })}
        min={min && (opensAt ?? min)}
        max={max}
        value={opensAt ?? date ?? ''}
        onChange={(event) => {
          close()
          if (event.target.value !== '') onPick(event.target.value)
        }}
      />
      {opensItself && (
        <button
          type="button"
          className={styles['button']}
          aria-label={label}
          onClick={open}
          onKeyDown={() => {
            isKeyDown.current = true
          }}
          onKeyUp={letGo}
          onBlur={close}
        >
          <Icon name="calendar" />
        </button>
      )}
    </span>
  )
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 'yyyy-mm-dd'.length)
}
