import { useRef } from 'react'
import styles from './date-picker.module.css'
import { Icon } from './icon.tsx'

interface DatePickerProps {
  label: string
  date: string | undefined
  min: string | undefined
  max: string
  /** Gives the day that was picked as `YYYY-MM-DD`. */
  onPick: (date: string) => void
}

/** The platform's own calendar, beside a field in which the date can be typed. */
export function DatePicker({ label, date, min, max, onPick }: DatePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={styles['picker']}>
      <input
        ref={input}
        className={styles['native']}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        value={date ?? ''}
        onChange={(event) => {
          if (event.target.value !== '') onPick(event.target.value)
        }}
      />
      <button
        type="button"
        className={styles['button']}
        aria-label={label}
        onClick={() => input.current?.showPicker()}
      >
        <Icon name="calendar" />
      </button>
    </span>
  )
}
