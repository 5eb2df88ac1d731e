import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'

/** Switches between the form and the list of today. */
export function TodayButton({ pressed, onToggle }: { pressed: boolean; onToggle: () => void }) {
  return (
    <Button look="header" aria-pressed={pressed} onClick={onToggle}>
      <Trans>Vandaag</Trans>
    </Button>
  )
}
