import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Section } from '../../ui/section.tsx'
import { CardNumberField } from './card-number-field.tsx'
import styles from './card-section.module.css'
import { errorOf } from '../model/use-field-errors.ts'
import type { RegistrationModel } from '../model/use-registration.ts'
import { VoucherField } from './voucher-field.tsx'

interface CardSectionProps {
  model: RegistrationModel
  /** The button that scans with the camera, if there is one. */
  camera: ReactNode
}

export function CardSection({ model, camera }: CardSectionProps) {
  const { t } = useLingui()
  const { form, formFit, errors, moveOn } = model
  const { fit, lookUp, priceRequest, settleVoucher } = formFit
  const cardError = errorOf(errors, 'uitpasNumber')
  const voucherError = errorOf(errors, 'voucherNumber')
  const done = fit.cardFit?.fits === true && cardError === undefined && voucherError === undefined
  return (
    <Section number={2} title={t`Nieuwe kaart`} done={done} end={camera}>
      <div className={styles['fields']}>
        <CardNumberField
          form={form}
          error={cardError}
          cardFit={fit.cardFit}
          lookUp={lookUp}
          onMoveOn={moveOn}
        />
        <VoucherField
          form={form}
          error={voucherError}
          priceRequest={priceRequest}
          onSettled={settleVoucher}
          onMoveOn={moveOn}
        />
      </div>
    </Section>
  )
}
