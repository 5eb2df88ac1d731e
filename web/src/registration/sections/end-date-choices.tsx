import { endDateProposals } from '@balie/shared'
import { useLingui } from '@lingui/react/macro'
import { dayInWords } from '../../i18n/belgian-date.ts'
import { digitKey } from '../../shortcuts/digit-key.ts'
import { ShortcutHint } from '../../shortcuts/shortcut-hint.tsx'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import styles from '../../ui/date-row.module.css'

interface EndDateChoicesProps {
  today: string
  /** The position of the first proposal among the digit keys. */
  firstKey: number
  /** True while the form is being filled in. */
  editing: boolean
  onChoose: (date: string) => void
}

/** Offers the usual end dates by one click or key; in the date field, ↓ picks the first and ↑ the last. */
export function EndDateChoices({ today, firstKey, editing, onChoose }: EndDateChoicesProps) {
  const { i18n } = useLingui()
  const choices = endDateProposals(today).map((date, at) => ({ date, shortcut: digitKey(firstKey + at), at }))
  useShortcuts(
    Object.fromEntries(
      choices.map(({ date, shortcut }) => [shortcut ?? '', editing ? () => onChoose(date) : undefined]),
    ),
  )
  return (
    <div className={styles['choices']}>
      {choices.map(({ date, shortcut, at }) => (
        <Button key={date} look="secondary" aria-keyshortcuts={shortcut} onClick={() => onChoose(date)}>
          {dayInWords(date, i18n.locale)} {at === 0 && <KeyHint>↓</KeyHint>}
          {at === choices.length - 1 && <KeyHint>↑</KeyHint>}
          <ShortcutHint shortcut={shortcut} />
        </Button>
      ))}
    </div>
  )
}
