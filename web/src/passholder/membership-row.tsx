import { formatCardNumber, type Membership } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { CARD_STATUS_TEXT } from './card-status-text.ts'
import { KansenpasBadge } from './kansenpas-badge.tsx'
import { kansenStatuutText } from './kansenstatuut-text.ts'
import styles from './membership-row.module.css'

/** One card system: which card somebody has of it, and where they stand with the kansenstatuut. */
export function MembershipRow({ membership }: { membership: Membership }) {
  const { i18n, t } = useLingui()
  const { cardSystem, currentCard, kansenStatuut } = membership
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
            {currentCard.kansenpas && <KansenpasBadge />}
          </>
        ) : (
          <span>
            <Trans>Nog geen kaart</Trans>
          </span>
        )}
      </p>
      <p className={kansenStatuut.state === 'none' ? styles['quiet'] : styles['statuut']}>
        {i18n._(kansenStatuutText(kansenStatuut))}
      </p>
    </li>
  )
}
