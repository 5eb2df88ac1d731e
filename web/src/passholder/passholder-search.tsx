import { type Finding, findingOf, isTypedNumber, type PersonQuery, readTypedNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { fieldId } from '../ui/field-id.ts'
import { Field } from '../ui/field.tsx'
import { ScannerCheckLink } from '../ui/scanner-check-link.tsx'
import styles from './passholder-search.module.css'
import { failureMessage, findingMessage } from './search-message.tsx'
import { PEOPLE_LIST_ID } from './people-list-id.ts'
import type { PartEdits } from './query-of.ts'
import { usePeoplePart } from './use-people-part.ts'
import type { Search } from './use-search.ts'

interface PassholderSearchProps {
  search: Search
  today: string
  /** Hides the people found. */
  sessionEnded: boolean
  /** The button that scans with the camera, if there is one. */
  camera: ReactNode
  error: ReactNode
  onType: () => void
  onFinding: (finding: Finding) => void
}

export function PassholderSearch(props: PassholderSearchProps) {
  const { search, today, sessionEnded, camera, error, onType, onFinding } = props
  const { t } = useLingui()
  const { text, asked, result } = search.state.use()
  const [empty, setEmpty] = useState(false)
  const [edits, setEdits] = useState<PartEdits>(search.edits)
  const [pressed, setPressed] = useState<PersonQuery>()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const busy = asked !== undefined
  const isPerson = !busy && text.trim() !== '' && !isTypedNumber(text, today)
  const people = usePeoplePart(isPerson)
  const message = result && (result.kind === 'ok' ? findingMessage(findingOf(result.data)) : undefined)
  const failed = people.failed ? ({ kind: 'unreachable' } as const) : result
  const failure = failed && failed.kind !== 'ok' ? failureMessage(failed, text) : undefined
  const emptyError = empty && text === '' && t`Scan of typ eerst een nummer of naam.`

  function type(value: string) {
    setEmpty(false)
    if (value.trim() === '') setEdits({})
    search.type(value)
    onType()
  }

  async function lookFor() {
    if (isPerson) {
      if (people.failed) people.fetch()
      setPressed(people.part?.queryOf(text, edits, today))
      return
    }
    await lookUp(readTypedNumber(text))
  }

  async function lookUp(identification: string) {
    if (asked === identification) return
    await search.run(identification, (answer, isLatest) => {
      if (isLatest && answer.kind === 'ok') onFinding(findingOf(answer.data))
    })
  }

  function pressKey(event: KeyboardEvent) {
    if (event.key === 'ArrowDown') {
      const first = document.querySelector<HTMLButtonElement>(`#${PEOPLE_LIST_ID} button`)
      if (first) event.preventDefault()
      first?.focus()
    }
    // With Ctrl it is the shortcut for registering, as in every field.
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    if (text.trim() !== '' && !event.repeat) void lookFor()
  }

  function pressSearch() {
    if (text.trim() !== '') {
      void lookFor()
      return
    }
    setEmpty(true)
    input.current?.focus()
  }

  return (
    <div className={styles['search']}>
      <Field
        id={fieldId('uid')}
        label={t`Scan of typ een kaart, rijksregisternummer, naam of geboortedatum`}
        error={failure ?? message?.error ?? (emptyError || error)}
        end={<ScannerCheckLink />}
        note={busy ? t`We zoeken de pashouder…` : message?.note}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="text"
            spellCheck={false}
            autoCapitalize="off"
            enterKeyHint="search"
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={pressKey}
          />
        )}
      </Field>
      <div className={styles['button']}>
        <Button look="secondary" busy={busy} onClick={pressSearch}>
          <Trans>Zoeken</Trans>
        </Button>
        {camera}
      </div>
      {people.part && isPerson && !sessionEnded && (
        <people.part.PeopleSearch
          text={text}
          edits={edits}
          pressed={pressed}
          today={today}
          balieConsumerKey={search.balieConsumerKey}
          onEdit={(changed) => {
            setEdits(changed)
            search.keepEdits(changed)
          }}
          onPress={() => void lookFor()}
          onNumber={(number) => {
            input.current?.focus()
            void lookUp(number)
          }}
          onChoose={(passholder) => {
            search.type('')
            onFinding({ kind: 'passholder', passholder })
          }}
        />
      )}
    </div>
  )
}
