import type { Counter, FoundCard, Passholder, Reason } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { belgianDate } from '../i18n/belgian-date.ts'
import { FieldMessage } from '../ui/field.tsx'
import { addressOf } from './address.ts'
import { fullName } from './full-name.ts'
import { KansenstatuutPart } from './kansenstatuut-part.tsx'
import { MembershipRow } from './membership-row.tsx'
import { Picture } from './picture.tsx'
import styles from './passholder-details.module.css'

interface PassholderDetailsProps {
  passholder: Passholder
  today: string
  error: string | undefined
  /** The registration's reason and card, as far as they are known. */
  reason: Reason | undefined
  card: FoundCard | 'unknown' | undefined
  counter: Counter
  /** Notice about the passholder, shown before anything is filled in. */
  notice: ReactNode
}

/** Shows the passholder, their memberships, and the facts to check for this reason. */
export function PassholderDetails({
  passholder,
  today,
  error,
  notice,
  ...registration
}: PassholderDetailsProps) {
  const { dateOfBirth, picture, memberships } = passholder
  const name = fullName(passholder)
  const address = addressOf(passholder)
  return (
    <div className={styles['details']}>
      <div className={styles['person']}>
        {picture !== undefined && <Picture jpeg={picture} name={name} />}
        <div>
          <p className={styles['name']}>{name || <Trans>Naam niet gekend</Trans>}</p>
          {dateOfBirth !== undefined && (
            <p>
              <Trans>Geboren op {belgianDate(dateOfBirth)}</Trans>
            </p>
          )}
          {address !== '' && <p>{address}</p>}
        </div>
      </div>
      <div className={styles['beside']}>
        <ul className={styles['memberships']}>
          {memberships.map((membership) => (
            <MembershipRow key={membership.cardSystem.id} membership={membership} today={today} />
          ))}
          {memberships.length === 0 && (
            <li>
              <Trans>Nog bij geen enkel kaartsysteem lid</Trans>
            </li>
          )}
        </ul>
        {/* Announced, since the focus is at the reason. */}
        <div aria-live="polite">
          <KansenstatuutPart passholder={passholder} {...registration} />
        </div>
      </div>
      {notice}
      {error !== undefined && <FieldMessage id="field-uid-message" error={error} />}
    </div>
  )
}
