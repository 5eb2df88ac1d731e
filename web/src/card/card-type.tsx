import type { Card } from '@balie/shared'
import { useLingui } from '@lingui/react'
import { CARD_TYPE_TEXT } from './card-text.ts'

/** Shows the type of a card that isn't an ordinary one; an unlisted type appears as the service writes it. */
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
