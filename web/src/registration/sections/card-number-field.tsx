import { type CardFit, formatCardNumber, parseCardNumber, readTypedNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useRef } from 'react'
import type { CardLookUp } from '../../card/use-card.ts'
import { useLater } from '../../loading/use-later.ts'
import { LONGEST_GAP_MS } from '../../scanner/rhythm.ts'
import { fieldId } from '../../ui/field-id.ts'
import { Field } from '../../ui/field.tsx'
import type { FormMethods } from '../form/form-values.ts'
import { onEnter } from '../../ui/on-enter.ts'
import { checkOnLeaving } from '../model/use-field-errors.ts'

const CARD_NUMBER_DIGITS = 13

interface CardNumberFieldProps {
  form: FormMethods
  error: string | undefined
  cardFit: CardFit | undefined
  lookUp: CardLookUp
  onMoveOn: () => void
}

export function CardNumberField({ form, error, cardFit, lookUp, onMoveOn }: CardNumberFieldProps) {
  const later = useLater(lookUp.busy || lookUp.card !== undefined || lookUp.failure !== undefined)
  const judging = useRef<ReturnType<typeof setTimeout>>(undefined)

  function judgeWhenComplete(value: string) {
    clearTimeout(judging.current)
    // A scanner's keys are taken back: judging each of them would keep a slow PC busy.
    if (readTypedNumber(value).length >= CARD_NUMBER_DIGITS)
      judging.current = setTimeout(() => {
        // A number typed without Shift on AZERTY becomes digits, with which the card is looked up (use-form-fit.ts).
        if (!/\d/.test(value)) leave(value)
        void form.trigger('uitpasNumber')
      }, LONGEST_GAP_MS)
    else if (form.getFieldState('uitpasNumber').error) form.clearErrors('uitpasNumber')
  }

  function leave(value: string) {
    // Grouped only on leaving, so that the caret doesn't jump during typing.
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
      end={later && <later.LookUpAgain cardFit={cardFit} lookUp={lookUp} />}
      error={error}
      note={later && <later.CardState cardFit={cardFit} lookUp={lookUp} />}
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
