import { latestEndDate } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { longDate } from '../i18n/belgian-date.ts'
import { Button } from '../ui/button.tsx'
import dialogStyles from '../ui/dialog.module.css'
import styles from './calendar-dialog.module.css'
import { addDays, addMonths, dayOfWeek, weeksOf } from './days.ts'

const DAYS_OF_WEEK = 7
const MONTH_FROM_A_MONDAY = '2027-02-01'

interface CalendarDialogProps {
  date: string | undefined
  today: string
  min: string | undefined
  onPick: (date: string) => void
  onClose: () => void
}

/**
 * Shows one month, to pick a day. Unlike the browser's own calendar it lets the page see its keys, so that a scan is
 * read as anywhere.
 */
export function CalendarDialog({ date, today, min = '', onPick, onClose }: CalendarDialogProps) {
  const { i18n, t } = useLingui()
  const max = latestEndDate(today)
  const within = (day: string) => (day > max ? max : day < min ? min : day)
  const isPickable = date !== undefined && within(date) === date
  const [at, setAt] = useState(isPickable ? date : today)
  const dialog = useRef<HTMLDialogElement>(null)
  const day = useRef<HTMLButtonElement>(null)
  // The buttons beside the month keep the focus.
  const followsFocus = useRef(true)
  useEffect(() => dialog.current?.showModal(), [])
  useEffect(() => {
    if (followsFocus.current) day.current?.focus()
  }, [at])

  function pick(picked: string) {
    onPick(picked)
    dialog.current?.close()
  }

  function turn(by: number) {
    followsFocus.current = false
    setAt(within(addMonths(at, by)))
  }

  function pressKey(event: KeyboardEvent) {
    const next = moved(at, event.key)
    if (next === undefined) return
    event.preventDefault()
    followsFocus.current = true
    setAt(within(next))
  }

  const month = new Intl.DateTimeFormat(`${i18n.locale}-BE`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(at))
  const isSameMonth = (other: string) => at.slice(0, 'yyyy-mm'.length) === other.slice(0, 'yyyy-mm'.length)
  return (
    <dialog
      ref={dialog}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['calendar'] ?? ''}`}
      aria-labelledby="calendar-month"
      onClose={onClose}
    >
      <div className={styles['head']}>
        <Button
          look="quiet"
          aria-disabled={isSameMonth(min)}
          aria-label={t`Vorige maand`}
          onClick={() => turn(-1)}
        >
          ‹
        </Button>
        <h2 id="calendar-month" aria-live="polite">
          {month}
        </h2>
        <Button
          look="quiet"
          aria-disabled={isSameMonth(max)}
          aria-label={t`Volgende maand`}
          onClick={() => turn(1)}
        >
          ›
        </Button>
      </div>
      <table className={styles['month']} aria-labelledby="calendar-month">
        <thead>
          <tr>
            {namesOfDays(i18n.locale).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((week, row) => (
            <tr key={row}>
              {week.map((one, place) => (
                <td key={place}>
                  {one !== undefined && (
                    <button
                      ref={one === at ? day : undefined}
                      type="button"
                      className={one === date ? styles['chosen'] : styles['day']}
                      tabIndex={one === at ? 0 : -1}
                      disabled={within(one) !== one}
                      aria-label={longDate(one, i18n.locale)}
                      aria-pressed={one === date}
                      aria-current={one === today ? 'date' : undefined}
                      onClick={() => pick(one)}
                      onKeyDown={pressKey}
                    >
                      {Number(one.slice(-2))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button look="secondary" onClick={() => dialog.current?.close()}>
        <Trans>Sluiten</Trans>
      </Button>
    </dialog>
  )
}

/** Returns the day to which a key moves; undefined for any other key. */
function moved(day: string, key: string): string | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -DAYS_OF_WEEK)
    case 'ArrowDown':
      return addDays(day, DAYS_OF_WEEK)
    case 'Home':
      return addDays(day, -dayOfWeek(day))
    case 'End':
      return addDays(day, DAYS_OF_WEEK - 1 - dayOfWeek(day))
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
  }
  return undefined
}

function namesOfDays(locale: string) {
  const name = (weekday: 'short' | 'long', day: string) =>
    new Intl.DateTimeFormat(`${locale}-BE`, { weekday, timeZone: 'UTC' }).format(new Date(day))
  const [week = []] = weeksOf(MONTH_FROM_A_MONDAY)
  return week.map((day = '') => ({ short: name('short', day), long: name('long', day) }))
}
