import {
  formatCardNumber,
  kansenStatuutState,
  type Membership,
  type Passholder,
  type PersonQuery,
} from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { CARD_STATUS_TEXT } from '../card/card-status-text.ts'
import { belgianDate } from '../i18n/belgian-date.ts'
import { addressOf } from './address.ts'
import { fullName } from './full-name.ts'
import { joinKnown } from './join-known.ts'
import { kansenStatuutText } from './kansenstatuut-text.ts'
import { Marked } from './marked.tsx'
import styles from './people-list.module.css'
import { Picture } from './picture.tsx'

interface PersonFactsProps {
  passholder: Passholder
  query: PersonQuery
  today: string
}

/** Shows enough to recognise a person in a list, with matches marked. Only phrasing content: it is in a button. */
export function PersonFacts({ passholder, query, today }: PersonFactsProps) {
  const { dateOfBirth, picture, memberships } = passholder
  const name = fullName(passholder)
  const names = [query.name, query.firstName, query.city, query.postalCode]
  return (
    <>
      {picture !== undefined && <Picture jpeg={picture} name={name} />}
      <span className={styles['facts']}>
        <span className={styles['name']}>
          {name === '' ? <Trans>Naam niet gekend</Trans> : <Marked text={name} sought={names} />}
        </span>
        <span>
          {dateOfBirth !== undefined && (
            <span className={styles['birth']}>
              {dateOfBirth === query.dateOfBirth ? (
                <mark>{belgianDate(dateOfBirth)}</mark>
              ) : (
                belgianDate(dateOfBirth)
              )}
            </span>
          )}{' '}
          <Marked text={addressOf(passholder)} sought={[query.city, query.postalCode]} />
        </span>
        {memberships.map((membership) => (
          <MembershipFacts key={membership.cardSystem.id} membership={membership} today={today} />
        ))}
      </span>
    </>
  )
}

function MembershipFacts({ membership, today }: { membership: Membership; today: string }) {
  const { i18n, t } = useLingui()
  const { cardSystem, currentCard, kansenStatuut } = membership
  const card =
    currentCard === undefined
      ? [t`Nog geen kaart`]
      : [
          currentCard.uitpasNumber === undefined ? undefined : formatCardNumber(currentCard.uitpasNumber),
          i18n._(CARD_STATUS_TEXT[currentCard.status]),
        ]
  const statuut = i18n._(kansenStatuutText(kansenStatuutState(kansenStatuut, today), kansenStatuut))
  const facts = [cardSystem.name ?? t`Kaartsysteem ${cardSystem.id}`, ...card, statuut]
  return <span className={styles['membership']}>{joinKnown(facts, ' · ')}</span>
}
