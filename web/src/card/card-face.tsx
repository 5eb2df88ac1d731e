import { formatCardNumber, type FoundCard, isKansenpasNumber, parseCardNumber } from '@balie/shared'
import { useLingui } from '@lingui/react'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../ui/icon.tsx'
import styles from './card-face.module.css'
import { CARD_TYPE_TEXT } from './card-text.ts'
import { KansenpasBadge } from './kansenpas-badge.tsx'

interface CardFaceProps {
  text: string
  /** What looking it up brought. */
  card: FoundCard | undefined
  /** Whether it is known that it can't be handed out. */
  impossible: boolean
}

/** The new card, drawn as the card in somebody's hand: to compare the two at a glance. */
export function CardFace({ text, card, impossible }: CardFaceProps) {
  const { i18n } = useLingui()
  const number = parseCardNumber(text)
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
  const type = CARD_TYPE_TEXT[card?.cardType ?? '']
  return (
    <div className={impossible ? styles['impossible'] : styles['card']}>
      <p className={styles['kind']}>
        {impossible && <Icon name="cross" />}
        {kansenpas ? <KansenpasBadge /> : <Trans>Gewone kaart</Trans>}
        {card?.cardType !== undefined && card.cardType !== 'CARD' && (
          <span className={styles['type']}>{type ? i18n._(type) : card.cardType}</span>
        )}
      </p>
      <p className={styles['number']}>{formatCardNumber(number)}</p>
      <p className={styles['system']}>{card?.cardSystem?.name}</p>
    </div>
  )
}
