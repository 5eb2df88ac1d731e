import type { CardFit } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import type { CardLookUp } from './use-card.ts'

interface LookUpAgainProps {
  cardFit: CardFit | undefined
  lookUp: CardLookUp
}

/** Asks once more: the first time may have failed, and a card can just have been received or freed. */
export function LookUpAgain({ cardFit, lookUp }: LookUpAgainProps) {
  const mayChange = cardFit?.fits === false && lookUp.card !== undefined && cardFit.obstacle !== 'OWN_CARD'
  if (!mayChange && !lookUp.failure) return null
  return (
    <Button look="link" busy={lookUp.busy} onClick={lookUp.askAgain}>
      <Trans>Opnieuw opzoeken</Trans>
    </Button>
  )
}
