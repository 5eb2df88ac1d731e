import { useRef, useState } from 'react'
import styles from './date-picker.module.css'
import { Icon } from './icon.tsx'

interface DatePickerProps {
  label: string
  date: string | undefined
  today: string
  min: string | undefined
  max: string
  /** Called with the picked day as `YYYY-MM-DD`. */
  onPick: (date: string) => void
}

/** Opens the platform's own calendar, next to a field in which the date can be typed. */
export function DatePicker({ label, date, today, min, max, onPick }: DatePickerProps) {
  const input = useRef<HTMLInputElement>(null)
  // In a frame of another origin scripts may not open it: then its own field is shown, which a click opens.
  const [opensItself, setOpensItself] = useState(true)

  function open() {
    try {
      input.current?.showPicker()
    } catch {
      setOpensItself(false)
      input.current?.focus()
    }
  }

  return (
    <span className={styles['picker']}>
      <input
        ref={input}
        className={opensItself ? styles['native'] : styles['shown']}
        type="date"
        {...(opensItself ? { tabIndex: -1, 'aria-hidden': true } : { 'aria-label': label })}
        min={min}
        max={max}
        // It opens at today by the BFF's clock. A scanner's Enter, of which the page sees no key while the calendar is
        // open, picks the day that has the focus: that is the present value, so nothing changes.
        value={date ?? (opensItself ? today : '')}
        onChange={(event) => {
          if (event.target.value !== '') onPick(event.target.value)
        }}
      />
      {opensItself && (
        <button type="button" className={styles['button']} aria-label={label} onClick={open}>
          <Icon name="calendar" />
        </button>
      )}
    </span>
  )
}
