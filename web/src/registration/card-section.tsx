import { type Counter, parseCardNumber } from '@balie/shared'
import { useLingui } from '@lingui/react/macro'
import { useWatch } from 'react-hook-form'
import { Section } from '../ui/section.tsx'
import { CardNumberField } from './card-number-field.tsx'
import styles from './card-section.module.css'
import { EndDateField } from './end-date-field.tsx'
import { endDateNeedOf } from './form-schema.ts'
import type { RegistrationForm } from './form-values.ts'
import { useFieldErrors } from './use-field-errors.ts'
import { VoucherField } from './voucher-field.tsx'

interface CardSectionProps {
  form: RegistrationForm
  counter: Counter
  today: string
  onMoveOn: () => void
}

export function CardSection({ form, counter, today, onMoveOn }: CardSectionProps) {
  const { t } = useLingui()
  const [reason, uitpasNumber, endDate] = useWatch({
    control: form.control,
    name: ['reason', 'uitpasNumber', 'kansenStatuutEndDate'],
  })
  const need = endDateNeedOf({ reason, uitpasNumber }, counter)
  const done = parseCardNumber(uitpasNumber) !== undefined && (need !== 'required' || endDate !== '')
  const wrong = useFieldErrors(form).some(({ field }) => field !== 'uid' && field !== 'reason')
  return (
    <Section number={3} title={t`Nieuwe kaart`} done={done && !wrong}>
      <div className={styles['fields']}>
        <CardNumberField form={form} onMoveOn={onMoveOn} />
        <VoucherField form={form} onMoveOn={onMoveOn} />
        {need !== 'none' && (
          <EndDateField form={form} today={today} required={need === 'required'} onMoveOn={onMoveOn} />
        )}
      </div>
    </Section>
  )
}
