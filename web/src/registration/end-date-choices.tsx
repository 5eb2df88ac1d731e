import { latestEndDate } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { ShortcutHint } from '../shortcuts/shortcut-hint.tsx'
import { Button } from '../ui/button.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import styles from './end-date-field.module.css'

/** After the six of the reasons. */
export const THIS_YEAR_KEY = '7'
export const NEXT_YEAR_KEY = '8'

interface EndDateChoicesProps {
  today: string
  onChoose: (date: string) => void
}

/** The two ends that nearly everybody gets, one click away; in the field itself one key. */
export function EndDateChoices({ today, onChoose }: EndDateChoicesProps) {
  const [thisYear, nextYear] = endDateChoices(today)
  return (
    <div className={styles['choices']}>
      <Button look="secondary" aria-keyshortcuts={THIS_YEAR_KEY} onClick={() => onChoose(thisYear)}>
        <Trans>31 december {thisYear.slice(0, 4)}</Trans> <KeyHint>↓</KeyHint>
        <ShortcutHint shortcut={THIS_YEAR_KEY} />
      </Button>
      <Button look="secondary" aria-keyshortcuts={NEXT_YEAR_KEY} onClick={() => onChoose(nextYear)}>
        <Trans>31 december {nextYear.slice(0, 4)}</Trans> <KeyHint>↑</KeyHint>
        <ShortcutHint shortcut={NEXT_YEAR_KEY} />
      </Button>
    </div>
  )
}

/** 31 December of this year and of the next (`YYYY-MM-DD`). */
export function endDateChoices(today: string): [thisYear: string, nextYear: string] {
  return [`${today.slice(0, 4)}-12-31`, latestEndDate(today)]
}
