import { latestEndDate } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import styles from './end-date-field.module.css'

interface EndDateChoicesProps {
  today: string
  onChoose: (date: string) => void
}

/** The two ends that nearly everybody gets, one click away; in the field itself one key. */
export function EndDateChoices({ today, onChoose }: EndDateChoicesProps) {
  const [thisYear, nextYear] = endDateChoices(today)
  return (
    <div className={styles['choices']}>
      <Button look="secondary" onClick={() => onChoose(thisYear)}>
        <Trans>31 december {thisYear.slice(0, 4)}</Trans> <KeyHint>↓</KeyHint>
      </Button>
      <Button look="secondary" onClick={() => onChoose(nextYear)}>
        <Trans>31 december {nextYear.slice(0, 4)}</Trans> <KeyHint>↑</KeyHint>
      </Button>
    </div>
  )
}

/** 31 December of this year and of the next (`YYYY-MM-DD`). */
export function endDateChoices(today: string): [thisYear: string, nextYear: string] {
  return [`${today.slice(0, 4)}-12-31`, latestEndDate(today)]
}
