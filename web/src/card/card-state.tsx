import type { CardFit } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useLingui } from '@lingui/react'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { Spinner } from '../ui/spinner.tsx'
import styles from './card-state.module.css'
import { CARD_DOUBT_TEXT } from './card-text.ts'
import type { CardLookUp } from './use-card.ts'

interface CardStateProps {
  cardFit: CardFit | undefined
  lookUp: CardLookUp
}

/** Tells in one line whether the card can be handed out, as far as known. Obstacles are shown as errors instead. */
export function CardState({ cardFit, lookUp }: CardStateProps) {
  const { i18n } = useLingui()
  if (lookUp.busy) {
    return (
      <Line look={styles['quiet']} icon={<Spinner />}>
        <Trans>We zoeken deze kaart op…</Trans>
      </Line>
    )
  }
  if (cardFit?.fits && cardFit.doubt) {
    return (
      <Line look={styles['doubt']} icon={<Icon name="info" />}>
        {i18n._(CARD_DOUBT_TEXT[cardFit.doubt])}
      </Line>
    )
  }
  if (cardFit?.fits) {
    return (
      <Line look={styles['good']} icon={<Icon name="check" />}>
        <Trans>Ligt klaar aan deze balie</Trans>
      </Line>
    )
  }
  if (!lookUp.failure) return null
  return (
    <Line look={styles['doubt']} icon={<Icon name="info" />}>
      <Trans>Opzoeken lukt nu niet. Registreren kan wel.</Trans>
    </Line>
  )
}

function Line({ look, icon, children }: { look: string | undefined; icon: ReactNode; children: ReactNode }) {
  return (
    <span className={`${styles['line'] ?? ''} ${look ?? ''}`}>
      {icon}
      <span>{children}</span>
    </span>
  )
}
