import { formatCardNumber, isKansenpasNumber, parseCardNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { fieldId } from '../ui/field-id.ts'
import { Field } from '../ui/field.tsx'
import type { RegistrationForm } from './form-values.ts'
import { onEnter } from './on-enter.ts'
import { checkOnLeaving, useFieldError } from './use-field-errors.ts'

const CARD_NUMBER_DIGITS = 13

interface CardNumberFieldProps {
  form: RegistrationForm
  onMoveOn: () => void
}

export function CardNumberField({ form, onMoveOn }: CardNumberFieldProps) {
  const { t } = useLingui()
  const error = useFieldError(form, 'uitpasNumber')
  const text = useWatch({ control: form.control, name: 'uitpasNumber' })
  const number = parseCardNumber(text)

  function judgeWhenComplete(value: string) {
    form.clearErrors('uitpasNumber')
    if (value.replace(/\D/g, '').length >= CARD_NUMBER_DIGITS) void form.trigger('uitpasNumber')
  }

  function leave(value: string) {
    // Grouped only now: while somebody types, the caret stays where it is.
    const typed = parseCardNumber(value)
    if (typed !== undefined) form.setValue('uitpasNumber', formatCardNumber(typed))
    checkOnLeaving(form, 'uitpasNumber')
  }

  function moveOn(value: string) {
    if (parseCardNumber(value) === undefined) void form.trigger('uitpasNumber')
    else onMoveOn()
  }

  return (
    <Field
      id={fieldId('uitpasNumber')}
      label={<Trans>Nummer van de nieuwe kaart</Trans>}
      error={error}
      note={
        number !== undefined &&
        (isKansenpasNumber(number) ? t`Dit is een kansenpas` : t`Dit is een gewone kaart`)
      }
    >
      {(control) => (
        <input
          {...control}
          {...form.register('uitpasNumber', {
            onChange: (event: { target: HTMLInputElement }) => judgeWhenComplete(event.target.value),
            onBlur: (event: { target: HTMLInputElement }) => leave(event.target.value),
          })}
          type="text"
          inputMode="numeric"
          enterKeyHint="next"
          aria-required="true"
          onKeyDown={onEnter(moveOn)}
        />
      )}
    </Field>
  )
}
