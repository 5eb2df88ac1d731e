import { formatCardNumber, kansenStatuutState, type Membership } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { CARD_STATUS_TEXT } from '../card/card-status-text.ts'
import { CardType } from '../card/card-type.tsx'
import { KansenpasBadge } from '../card/kansenpas-badge.tsx'
import { kansenStatuutText } from './kansenstatuut-text.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './membership-row.module.css'

const STATUUT_LOOK = {
  none: styles['quiet'],
  active: styles['statuut'],
  grace: styles['attention'],
  expired: styles['attention'],
  unsure: styles['attention'],
  suspended: styles['attention'],
}

/** Shows a membership: the card system, the passholder's card, and the state of their kansenstatuut. */
export function MembershipRow({ membership, today }: { membership: Membership; today: string }) {
  const { i18n, t } = useLingui()
  const { cardSystem, currentCard, kansenStatuut, blocked } = membership
  const state = kansenStatuutState(kansenStatuut, today)
  return (
    <li className={styles['row']}>
      <p className={styles['system']}>{cardSystem.name ?? t`Kaartsysteem ${cardSystem.id}`}</p>
      <p className={styles['card']}>
        {currentCard ? (
          <>
            {currentCard.uitpasNumber !== undefined && (
              <span className={styles['number']}>{formatCardNumber(currentCard.uitpasNumber)}</span>
            )}
            <span className={currentCard.status === 'ACTIVE' ? styles['active'] : styles['inactive']}>
              {i18n._(CARD_STATUS_TEXT[currentCard.status])}
            </span>
            <CardType card={currentCard} />
            {currentCard.kansenpas && <KansenpasBadge />}
          </>
        ) : (
          <span>
            <Trans>Nog geen kaart</Trans>
          </span>
        )}
      </p>
      {blocked && (
        <p className={styles['attention']}>
          <Icon name="warning" />
          <Trans>Lidmaatschap geblokkeerd door de beheerder van het kaartsysteem</Trans>
        </p>
      )}
      <p className={STATUUT_LOOK[state]}>
        {state !== 'none' && state !== 'active' && <Icon name="warning" />}
        {i18n._(kansenStatuutText(state, kansenStatuut))}
      </p>
    </li>
  )
}
