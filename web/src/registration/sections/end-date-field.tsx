import { endDateProposals, readTypedDate } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect } from 'react'
import { CalendarButton } from '../../calendar/calendar-button.tsx'
import { belgianDate, longDate } from '../../i18n/belgian-date.ts'
import { fieldId } from '../../ui/field-id.ts'
import { Field } from '../../ui/field.tsx'
import { EndDateChoices } from './end-date-choices.tsx'
import styles from '../../ui/date-row.module.css'
import { takeAwaitedFocus } from '../form/next-to-do.ts'
import type { FormMethods } from '../form/form-values.ts'
import { checkOnLeaving } from '../model/use-field-errors.ts'

const NAME = 'kansenStatuutEndDate'

interface EndDateFieldProps {
  form: FormMethods
  text: string
  /** The passholder's present end date, if it may stay. */
  proposed: string | undefined
  error: string | undefined
  today: string
  required: boolean
  /** The position of the first proposal among the digit keys: after the reasons. */
  firstKey: number
  /** True while the form is being filled in. */
  editing: boolean
  onMoveOn: () => void
}

/** Takes a date as typed in Belgium, and shows below it how it was understood. */
export function EndDateField(props: EndDateFieldProps) {
  const { form, text, proposed, error, today, required, firstKey, editing, onMoveOn } = props
  const { i18n, t } = useLingui()
  const date = readTypedDate(text)

  function enter(value: string) {
    form.setValue(NAME, value)
    form.clearErrors(NAME)
  }

  /** Fills in an offered date, which needs no check of its notation, and moves on. */
  function choose(chosen: string) {
    enter(belgianDate(chosen))
    onMoveOn()
  }

  useEffect(() => takeAwaitedFocus(NAME), [])

  function leave() {
    // Read from the form: the rendered value doesn't include the last key yet.
    const entered = readTypedDate(form.getValues(NAME) ?? '')
    if (entered !== undefined) form.setValue(NAME, belgianDate(entered))
    checkOnLeaving(form, NAME)
  }

  function pressKey(event: KeyboardEvent) {
    const proposals = endDateProposals(today)
    const chosen = { ArrowDown: proposals[0], ArrowUp: proposals.at(-1) }[event.key]
    if (chosen === undefined && (event.key !== 'Enter' || event.ctrlKey)) return
    event.preventDefault()
    if (chosen !== undefined) choose(chosen)
    else if (!event.repeat) onMoveOn()
  }

  function note(): string {
    if (date === undefined) return ''
    const day = longDate(date, i18n.locale)
    return date === proposed ? t`${day}, zoals nu` : day
  }

  return (
    <div className={styles['row']}>
      <Field
        id={fieldId(NAME)}
        label={<Trans>Einde van het kansenstatuut</Trans>}
        aside={!required && <Trans>mag leeg blijven</Trans>}
        error={error}
        note={note()}
      >
        {(control) => (
          <div className={styles['entry']}>
            <input
              {...control}
              data-understands="date"
              type="text"
              inputMode="numeric"
              enterKeyHint="next"
              placeholder={t`dd/mm/jjjj`}
              aria-required={required}
              value={text}
              onChange={(event) => enter(event.target.value)}
              onBlur={leave}
              onKeyDown={pressKey}
            />
            <CalendarButton
              date={date}
              today={today}
              min={required ? today : undefined}
              onPick={(picked) => enter(belgianDate(picked))}
            />
          </div>
        )}
      </Field>
      <EndDateChoices today={today} firstKey={firstKey} editing={editing} onChoose={choose} />
    </div>
  )
}
