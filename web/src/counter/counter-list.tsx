import type { Counter } from '@balie/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useState } from 'react'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { findCounters } from './choose-counter.ts'
import styles from './counter-list.module.css'

interface CounterListProps {
  counters: readonly Counter[]
  chosen: Counter | undefined
  onChoose: (consumerKey: string) => void
}

/** Lists an employee's counters, filtered by part of their name; Enter takes the only one left. */
export function CounterList({ counters, chosen, onChoose }: CounterListProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const found = findCounters(counters, search)
  const [first, ...others] = found

  function pressEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (first && others.length === 0 && !event.repeat) onChoose(first.consumerKey)
  }

  return (
    <div className={styles['counters']}>
      <Field
        id="counter-search"
        label={t`Zoek je balie`}
        error={found.length === 0 && t`Geen van je balies heet zo. Zoek op een deel van de naam.`}
        note={
          search !== '' && <Plural value={found.length} one="# balie gevonden" other="# balies gevonden" />
        }
      >
        {(control) => (
          <input
            {...control}
            // Focused, since it is the only thing to do here.
            ref={focusOnce}
            type="text"
            spellCheck={false}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={pressEnter}
          />
        )}
      </Field>
      <ul className={styles['list']} aria-label={t`Balies`}>
        {found.map((counter) => (
          <li key={counter.consumerKey}>
            <button
              type="button"
              className={styles['counter']}
              aria-current={counter === chosen || undefined}
              onClick={() => onChoose(counter.consumerKey)}
            >
              <span className={styles['name']}>{counter.name}</span>
              <span className={styles['systems']}>
                <Systems counter={counter} />
              </span>
              {counter === chosen && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Shows the card systems whose cards can be registered at a counter. */
function Systems({ counter }: { counter: Counter }) {
  const names = counter.cardSystems.flatMap(({ mayRegister, name }) => (mayRegister && name ? [name] : []))
  return names.length > 0 ? names.join(', ') : <Trans>mag geen kaarten registreren</Trans>
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}
