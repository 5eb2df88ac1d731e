import type { Reason } from '@balie/shared'
import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { useWatch } from 'react-hook-form'
import { fieldId } from '../ui/field-id.ts'
import { FieldMessage } from '../ui/field.tsx'
import { Section } from '../ui/section.tsx'
import type { RegistrationForm } from './form-values.ts'
import styles from './reason-section.module.css'
import { REASON_TEXT } from './reason-text.ts'
import { useFieldError } from './use-field-errors.ts'

interface ReasonSectionProps {
  form: RegistrationForm
  reasons: readonly Reason[]
  onMoveOn: () => void
}

const MESSAGE_ID = 'field-reason-message'

export function ReasonSection({ form, reasons, onMoveOn }: ReasonSectionProps) {
  const { i18n, t } = useLingui()
  const error = useFieldError(form, 'reason')
  const chosen = useWatch({ control: form.control, name: 'reason' })

  function pressEnter(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    event.preventDefault()
    if (chosen !== '' && !event.repeat) onMoveOn()
  }

  // The focus goes to the chosen one, or else to the first: where Tab would go too.
  const target = reasons.find((reason) => reason === chosen) ?? reasons[0]
  return (
    <Section
      number={2}
      title={t`Waarom een nieuwe kaart?`}
      done={chosen !== ''}
      end={<FieldMessage id={MESSAGE_ID} error={error} />}
    >
      <div
        className={styles['reasons']}
        role="radiogroup"
        aria-label={t`Reden`}
        aria-required="true"
        aria-invalid={error !== undefined}
        aria-describedby={MESSAGE_ID}
      >
        {reasons.map((reason) => (
          <label key={reason} className={styles['reason']}>
            <input
              {...form.register('reason', { onChange: () => form.clearErrors('reason') })}
              {...(reason === target && { id: fieldId('reason') })}
              className={styles['radio']}
              type="radio"
              value={reason}
              aria-labelledby={`reason-${reason}`}
              aria-describedby={`when-${reason}`}
              onKeyDown={pressEnter}
            />
            <span className={styles['label']} id={`reason-${reason}`}>
              {i18n._(REASON_TEXT[reason].label)}
            </span>
            <span className={styles['when']} id={`when-${reason}`}>
              {i18n._(REASON_TEXT[reason].when)}
            </span>
          </label>
        ))}
      </div>
    </Section>
  )
}
