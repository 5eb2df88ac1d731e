import type { Passholder, PersonQuery } from '@balie/shared'
import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { shortcutOf } from '../shortcuts/shortcut-key.ts'
import { KeyHint } from '../ui/key-hint.tsx'
import { PEOPLE_LIST_ID } from './people-list-id.ts'
import styles from './people-list.module.css'
import { PersonFacts } from './person-facts.tsx'

const LAST_KEY = 10

interface PeopleListProps {
  passholders: readonly Passholder[]
  query: PersonQuery
  today: string
  onChoose: (passholder: Passholder) => void
}

/** Lists the people found, to be chosen with the mouse, arrow keys and Enter, or a digit. */
export function PeopleList({ passholders, query, today, onChoose }: PeopleListProps) {
  const { t } = useLingui()

  function press(event: KeyboardEvent<HTMLOListElement>) {
    const moved = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (moved !== undefined) {
      event.preventDefault()
      move(event.currentTarget, moved)
      return
    }
    const digit = shortcutOf(event.nativeEvent, false) ?? ''
    const passholder = /^\d$/.test(digit) ? passholders[(Number(digit) || LAST_KEY) - 1] : undefined
    if (!passholder) return
    event.preventDefault()
    onChoose(passholder)
  }

  if (passholders.length === 0) return null
  return (
    // The buttons take the focus; the keys act on the focused one.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <ol id={PEOPLE_LIST_ID} className={styles['list']} aria-label={t`Gevonden pashouders`} onKeyDown={press}>
      {passholders.map((passholder, index) => (
        <li key={passholder.uid}>
          <button type="button" className={styles['person']} onClick={() => onChoose(passholder)}>
            <KeyHint>{String((index + 1) % LAST_KEY)}</KeyHint>
            <PersonFacts passholder={passholder} query={query} today={today} />
          </button>
        </li>
      ))}
    </ol>
  )
}

function move(list: HTMLOListElement, by: number): void {
  const buttons = [...list.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[Math.min(Math.max(at + by, 0), buttons.length - 1)]?.focus()
}
