import { readTypedVoucher } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { fieldId } from '../../ui/field-id.ts'
import { Field } from '../../ui/field.tsx'
import { type PriceRequest, usePrice } from '../../price/use-price.ts'
import type { FormMethods } from '../form/form-values.ts'
import { onEnter } from '../../ui/on-enter.ts'
import { checkOnLeaving } from '../model/use-field-errors.ts'

interface VoucherFieldProps {
  form: FormMethods
  error: string | undefined
  priceRequest: PriceRequest
  /** Called when typing here is done. */
  onSettled: (text: string) => void
  onMoveOn: () => void
}

export function VoucherField({ form, error, priceRequest, onSettled, onMoveOn }: VoucherFieldProps) {
  const { voucherType } = usePrice(priceRequest)

  function leave(text: string) {
    const read = readTypedVoucher(text)
    if (read !== text) form.setValue('voucherNumber', read)
    onSettled(read)
    checkOnLeaving(form, 'voucherNumber')
  }

  return (
    <Field
      id={fieldId('voucherNumber')}
      label={<Trans>Vouchernummer</Trans>}
      aside={<Trans>als er een is</Trans>}
      error={error}
      note={voucherType && <Trans>{voucherType.name}: geldig</Trans>}
    >
      {(control) => (
        <input
          {...control}
          {...form.register('voucherNumber', {
            onChange: () => form.getFieldState('voucherNumber').error && form.clearErrors('voucherNumber'),
            onBlur: (event: { target: HTMLInputElement }) => leave(event.target.value),
          })}
          type="text"
          spellCheck={false}
          enterKeyHint="next"
          onKeyDown={onEnter((text) => {
            onSettled(readTypedVoucher(text))
            onMoveOn()
          })}
        />
      )}
    </Field>
  )
}
