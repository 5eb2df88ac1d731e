import type { Card } from '@balie/shared'
import { useLingui } from '@lingui/react'
import { CARD_TYPE_TEXT } from './card-text.ts'

/** What a card is made as, where it isn't an ordinary one; a type that nobody listed stands as the service says it. */
export function CardType({
  card,
  className,
}: {
  card: Pick<Card, 'cardType'>
  className?: string | undefined
}) {
  const { i18n } = useLingui()
  const { cardType } = card
  if (cardType === undefined || cardType === 'CARD') return null
  const text = CARD_TYPE_TEXT[cardType]
  return <span className={className}>{text ? i18n._(text) : cardType}</span>
}
