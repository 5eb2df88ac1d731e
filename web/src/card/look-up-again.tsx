import type { CardFit } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import type { CardLookUp } from './use-card.ts'

interface LookUpAgainProps {
  cardFit: CardFit | undefined
  lookUp: CardLookUp
}

/** Repeats the look-up: the first may have failed, or the card may just have been received or released. */
export function LookUpAgain({ cardFit, lookUp }: LookUpAgainProps) {
  const mayChange = cardFit?.fits === false && lookUp.card !== undefined && cardFit.obstacle !== 'OWN_CARD'
  if (!mayChange && !lookUp.failure) return null
  return (
    <Button look="link" busy={lookUp.busy} onClick={lookUp.askAgain}>
      <Trans>Opnieuw opzoeken</Trans>
    </Button>
  )
}
