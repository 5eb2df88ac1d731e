import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { fieldId } from '../ui/field-id.ts'
import { Field } from '../ui/field.tsx'
import { type Finding, findingOf } from './finding.ts'
import { useIdentify } from './identify.ts'
import styles from './passholder-search.module.css'
import { failureMessage, findingMessage } from './search-message.tsx'

interface PassholderSearchProps {
  balieConsumerKey: string
  error: ReactNode
  onType: () => void
  onFinding: (finding: Finding) => void
}

export function PassholderSearch({ balieConsumerKey, error, onType, onFinding }: PassholderSearchProps) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  const identify = useIdentify(balieConsumerKey)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  const result = identify.data
  const message = result && (result.kind === 'ok' ? findingMessage(findingOf(result.data)) : undefined)
  const failure = result && result.kind !== 'ok' ? failureMessage(result) : undefined
  const emptyError = empty && t`Scan of typ eerst een nummer.`

  function type(value: string) {
    setText(value)
    setEmpty(false)
    // Also lets go of a look-up that is underway: it is not what is asked any more.
    identify.reset()
    onType()
  }

  function search() {
    const identification = text.trim()
    if (identify.isPending && identify.variables === identification) return
    identify.mutate(identification, {
      onSuccess: (answer) => {
        if (answer.kind !== 'ok') return
        const finding = findingOf(answer.data)
        if (finding.kind === 'new-card') setText('')
        onFinding(finding)
      },
    })
  }

  function pressEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    // An Enter in an empty field is most likely the rest of a scan that moved the focus here.
    if (text.trim() !== '' && !event.repeat) search()
  }

  function pressSearch() {
    if (text.trim() !== '') {
      search()
      return
    }
    setEmpty(true)
    input.current?.focus()
  }

  return (
    <div className={styles['search']}>
      <Field
        id={fieldId('uid')}
        label={t`Scan of typ een kaart, rijksregisternummer of chipnummer`}
        error={failure ?? message?.error ?? (emptyError || error)}
        note={identify.isPending ? t`We zoeken de pashouder…` : message?.note}
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
            onKeyDown={pressEnter}
          />
        )}
      </Field>
      <div className={styles['button']}>
        <Button look="secondary" busy={identify.isPending} onClick={pressSearch}>
          <Trans>Zoeken</Trans>
        </Button>
      </div>
    </div>
  )
}
