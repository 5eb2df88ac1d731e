import { formatCardNumber, type FoundCard, isKansenpasNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useLater } from '../loading/use-later.ts'
import { Icon } from '../ui/icon.tsx'
import styles from './card-face.module.css'
import { KansenpasBadge } from './kansenpas-badge.tsx'

interface CardFaceProps {
  number: string | undefined
  /** Result of the card's look-up. */
  card: FoundCard | undefined
  /** True if the card definitely can't be handed out. */
  impossible: boolean
}

/** Draws the new card like the one in the employee's hand, to compare the two at a glance. */
export function CardFace({ number, card, impossible }: CardFaceProps) {
  const later = useLater(card !== undefined)
  if (number === undefined) {
    return (
      <div className={styles['blank']}>
        <p className={styles['kind']}>
          <Trans>Nog geen kaart</Trans>
        </p>
        <p className={styles['number']}>···· ···· ···· ·</p>
        <p className={styles['system']} />
      </div>
    )
  }
  const kansenpas = card?.kansenpas ?? isKansenpasNumber(number)
  return (
    <div className={impossible ? styles['impossible'] : styles['card']}>
      <p className={styles['kind']}>
        {impossible && <Icon name="cross" />}
        {kansenpas ? <KansenpasBadge /> : <Trans>Gewone kaart</Trans>}
        {later && card && <later.CardType card={card} className={styles['type']} />}
      </p>
      <p className={styles['number']}>{formatCardNumber(number)}</p>
      <p className={styles['system']}>{card?.cardSystem?.name}</p>
    </div>
  )
}
