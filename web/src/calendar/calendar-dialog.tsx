import { latestEndDate, present } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { DayButton, type DayButtonProps, DayPicker } from 'react-day-picker'
import { longDate } from '../i18n/belgian-date.ts'
import { Button } from '../ui/button.tsx'
import dialogStyles from '../ui/dialog.module.css'
import styles from './calendar-dialog.module.css'
import { asDate, asDay } from './days.ts'

const MONDAY = 1
const CLASSES = present({
  root: styles['root'],
  months: styles['months'],
  nav: styles['nav'],
  button_previous: styles['turn'],
  button_next: styles['turn'],
  month_caption: styles['caption'],
  month_grid: styles['month'],
  day_button: styles['day'],
  selected: styles['chosen'],
})

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
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    // The calendar can only focus a day once the dialog is there, which focuses its first button by itself.
    dialog.current?.querySelector<HTMLElement>('td [tabindex="0"]')?.focus()
  }, [])

  const max = latestEndDate(today)
  const isPickable = (day: string) => day >= min && day <= max
  const selected = date !== undefined && isPickable(date) ? asDate(date) : undefined
  const written = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(`${i18n.locale}-BE`, options)
    return (day: Date) => format.format(day)
  }
  return (
    <dialog
      ref={dialog}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['calendar'] ?? ''}`}
      aria-label={t`Kies in de kalender`}
      onClose={onClose}
    >
      <DayPicker
        mode="single"
        required
        navLayout="around"
        weekStartsOn={MONDAY}
        today={asDate(today)}
        selected={selected}
        defaultMonth={selected ?? asDate(today)}
        {...(min !== '' && { startMonth: asDate(min) })}
        endMonth={asDate(max)}
        disabled={(day) => !isPickable(asDay(day))}
        classNames={CLASSES}
        components={{ DayButton: DayOrToday, Chevron }}
        formatters={{
          formatCaption: written({ month: 'long', year: 'numeric' }),
          formatWeekdayName: written({ weekday: 'short' }),
        }}
        labels={{
          labelPrevious: () => t`Vorige maand`,
          labelNext: () => t`Volgende maand`,
          labelGrid: written({ month: 'long', year: 'numeric' }),
          labelWeekday: written({ weekday: 'long' }),
          labelDayButton: (day) => longDate(asDay(day), i18n.locale),
        }}
        onSelect={(picked) => {
          onPick(asDay(picked))
          dialog.current?.close()
        }}
      />
      <Button look="secondary" onClick={() => dialog.current?.close()}>
        <Trans>Sluiten</Trans>
      </Button>
    </dialog>
  )
}

function DayOrToday(props: DayButtonProps) {
  return <DayButton {...props} aria-current={props.modifiers['today'] ? 'date' : undefined} />
}

function Chevron({ orientation }: { orientation?: 'up' | 'down' | 'left' | 'right' }) {
  return <>{orientation === 'left' ? '‹' : '›'}</>
}
