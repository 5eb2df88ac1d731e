import type { Passholder } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { belgianDate } from '../i18n/belgian-date.ts'
import { FieldMessage } from '../ui/field.tsx'
import { addressOf } from './address.ts'
import { fullName } from './full-name.ts'
import { MembershipRow } from './membership-row.tsx'
import { Picture } from './picture.tsx'
import styles from './passholder-details.module.css'

export function PassholderDetails({
  passholder,
  today,
  error,
}: {
  passholder: Passholder
  today: string
  error: string | undefined
}) {
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
      {error !== undefined && <FieldMessage id="field-uid-message" error={error} />}
    </div>
  )
}
