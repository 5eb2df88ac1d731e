import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { readTypedDate } from '@balie/shared'
import { CardFace } from '../../card/card-face.tsx'
import { belgianDate } from '../../i18n/belgian-date.ts'
import { fullName } from '../../passholder/full-name.ts'
import { PriceTag } from '../../price/price-tag.tsx'
import { ReasonLabel } from '../../reason/reason-label.tsx'
import styles from './summary.module.css'
import type { RegistrationModel } from '../model/use-registration.ts'

/** Sums up the person, card, reason and price, large enough to read from a metre away. */
export function Summary({ model }: { model: RegistrationModel }) {
  const { person, formFit } = model
  const { fit, lookUp } = formFit
  const date = fit.endDateNeed === 'none' ? undefined : readTypedDate(formFit.endDate)
  const { passholder } = person
  return (
    <dl className={styles['summary']}>
      <Entry term={<Trans>Voor wie</Trans>} missing={<Trans>Nog op te zoeken</Trans>}>
        {passholder && (
          <span className={styles['name']}>{fullName(passholder) || <Trans>Naam niet gekend</Trans>}</span>
        )}
      </Entry>
      <Entry term={<Trans>Welke kaart</Trans>}>
        <CardFace
          number={formFit.cardNumber}
          card={lookUp.card === 'unknown' ? undefined : lookUp.card}
          impossible={fit.cardFit?.fits === false}
        />
      </Entry>
      <Entry term={<Trans>Waarom</Trans>} missing={<Trans>Nog te kiezen</Trans>}>
        {fit.reason !== undefined && (
          <span className={styles['reason']}>
            <ReasonLabel reason={fit.reason} />{' '}
            {date !== undefined && (
              <span className={styles['until']}>
                <Trans>tot en met {belgianDate(date)}</Trans>
              </span>
            )}
          </span>
        )}
      </Entry>
      <Entry term={<Trans>Te betalen</Trans>}>
        <div aria-live="polite">
          <PriceTag request={formFit.priceRequest} />
        </div>
      </Entry>
    </dl>
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
