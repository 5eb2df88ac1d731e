import type { Passholder } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useWatch } from 'react-hook-form'
import { belgianDate } from '../i18n/belgian-date.ts'
import { fullName } from '../passholder/full-name.ts'
import { CardFace } from './card-face.tsx'
import type { RegistrationForm } from './form-values.ts'
import { ReasonLabel } from './reason-label.tsx'
import styles from './summary.module.css'

interface SummaryProps {
  form: RegistrationForm
  passholder: Passholder | undefined
  endDateAsked: boolean
}

/** Who, why and which card: to be read from a metre away. */
export function Summary({ form, passholder, endDateAsked }: SummaryProps) {
  const { reason, uitpasNumber, voucherNumber, kansenStatuutEndDate } = useWatch({ control: form.control })
  const endDate = endDateAsked && kansenStatuutEndDate ? belgianDate(kansenStatuutEndDate) : ''
  return (
    <div>
      <dl className={styles['summary']}>
        <Entry term={<Trans>Voor wie</Trans>} missing={<Trans>Nog op te zoeken</Trans>}>
          {passholder && (
            <span className={styles['name']}>{fullName(passholder) || <Trans>Naam niet gekend</Trans>}</span>
          )}
        </Entry>
        <Entry term={<Trans>Waarom</Trans>} missing={<Trans>Nog te kiezen</Trans>}>
          {reason && (
            <span className={styles['reason']}>
              <ReasonLabel reason={reason} />
            </span>
          )}
        </Entry>
        <Entry term={<Trans>Welke kaart</Trans>}>
          <CardFace text={uitpasNumber ?? ''} />
        </Entry>
      </dl>
      <div className={styles['extra']}>
        {voucherNumber?.trim() && (
          <p>
            <Trans>Met voucher {voucherNumber.trim()}</Trans>
          </p>
        )}
        {endDate && (
          <p>
            <Trans>Kansenstatuut tot en met {endDate}</Trans>
          </p>
        )}
      </div>
    </div>
  )
}

function Entry({ term, missing, children }: { term: ReactNode; missing?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className={styles['term']}>{term}</dt>
      <dd>{children || <span className={styles['missing']}>{missing}</span>}</dd>
    </div>
  )
}
