import { Trans } from '@lingui/react/macro'
import { fieldId } from '../ui/field-id.ts'
import { Field } from '../ui/field.tsx'
import type { RegistrationForm } from './form-values.ts'
import { onEnter } from './on-enter.ts'
import { checkOnLeaving, useFieldError } from './use-field-errors.ts'

interface VoucherFieldProps {
  form: RegistrationForm
  onMoveOn: () => void
}

export function VoucherField({ form, onMoveOn }: VoucherFieldProps) {
  const error = useFieldError(form, 'voucherNumber')
  return (
    <Field
      id={fieldId('voucherNumber')}
      label={<Trans>Vouchernummer</Trans>}
      aside={<Trans>als er een is</Trans>}
      error={error}
    >
      {(control) => (
        <input
          {...control}
          {...form.register('voucherNumber', {
            onChange: () => form.clearErrors('voucherNumber'),
            onBlur: () => checkOnLeaving(form, 'voucherNumber'),
          })}
          type="text"
          spellCheck={false}
          enterKeyHint="next"
          onKeyDown={onEnter(onMoveOn)}
        />
      )}
    </Field>
  )
}
