import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { usePart } from '../loading/use-part.ts'
import { Icon } from '../ui/icon.tsx'
import { PartFailure } from '../update/part-failure.tsx'
import styles from './calendar-button.module.css'
import { calendarPart } from './calendar-part.ts'

interface CalendarButtonProps {
  date: string | undefined
  today: string
  min: string | undefined
  /** Called with the picked day as `YYYY-MM-DD`. */
  onPick: (date: string) => void
}

/** Opens the calendar, next to a field in which the date can be typed; it is fetched on its first use. */
export function CalendarButton(at: CalendarButtonProps) {
  const { t } = useLingui()
  const [wanted, setWanted] = useState(false)
  const { part, failed, fetching, fetch } = usePart(calendarPart, wanted)
  const label = t`Kies in de kalender`
  return (
    <>
      <button type="button" className={styles['button']} aria-label={label} onClick={() => setWanted(true)}>
        <Icon name="calendar" />
      </button>
      {failed && <PartFailure busy={fetching} retry={fetch} />}
      {wanted && part && <part.CalendarDialog {...at} onClose={() => setWanted(false)} />}
    </>
  )
}
