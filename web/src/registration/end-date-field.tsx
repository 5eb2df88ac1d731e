import { latestEndDate } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import type { FocusEvent } from 'react'
import { Button } from '../ui/button.tsx'
import { fieldId } from '../ui/field-id.ts'
import { Field } from '../ui/field.tsx'
import styles from './end-date-field.module.css'
import type { RegistrationForm } from './form-values.ts'
import { onEnter } from './on-enter.ts'
import { checkOnLeaving, useFieldError } from './use-field-errors.ts'

const NAME = 'kansenStatuutEndDate'
const HALF_TYPED = 'half'

interface EndDateFieldProps {
  form: RegistrationForm
  today: string
  required: boolean
  onMoveOn: () => void
}

export function EndDateField({ form, today, required, onMoveOn }: EndDateFieldProps) {
  const error = useFieldError(form, NAME)
  const thisYear = Number(today.slice(0, 4))
  const registered = form.register(NAME, { onChange: () => form.clearErrors(NAME) })

  async function leave(event: FocusEvent<HTMLInputElement>) {
    // A browser calls a half-typed date empty. Left so, an optional one would silently not be sent.
    const { validity, value } = event.target
    await registered.onChange({
      type: 'change',
      target: { name: NAME, value: validity.badInput ? HALF_TYPED : value },
    })
    checkOnLeaving(form, NAME)
  }

  function choose(date: string) {
    form.setValue(NAME, date)
    form.clearErrors(NAME)
  }

  return (
    <div className={styles['row']}>
      <Field
        id={fieldId(NAME)}
        label={<Trans>Einde van het kansenstatuut</Trans>}
        aside={!required && <Trans>mag leeg blijven</Trans>}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            {...registered}
            type="date"
            max={latestEndDate(today)}
            min={required ? today : undefined}
            aria-required={required}
            onBlur={(event) => void leave(event)}
            onKeyDown={onEnter(onMoveOn)}
          />
        )}
      </Field>
      <div className={styles['choices']}>
        {[thisYear, thisYear + 1].map((year) => (
          <Button key={year} look="secondary" onClick={() => choose(`${year}-12-31`)}>
            <Trans>31 december {year}</Trans>
          </Button>
        ))}
      </div>
    </div>
  )
}
