import { formatCardNumber, isKansenpasNumber, parseCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { KansenpasBadge } from '../passholder/kansenpas-badge.tsx'
import styles from './card-face.module.css'

/** The new card, drawn as the card in somebody's hand: to compare the two at a glance. */
export function CardFace({ text }: { text: string }) {
  const number = parseCardNumber(text)
  const known = number !== undefined
  return (
    <div className={known ? styles['card'] : styles['blank']}>
      <p className={styles['kind']}>
        {!known && <Trans>Nog geen kaart</Trans>}
        {known && (isKansenpasNumber(number) ? <KansenpasBadge /> : <Trans>Gewone kaart</Trans>)}
      </p>
      <p className={styles['number']}>{known ? formatCardNumber(number) : '···· ···· ···· ·'}</p>
    </div>
  )
}
