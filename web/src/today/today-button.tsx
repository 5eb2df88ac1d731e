import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'

/** Shows the list of today in the form's place, or the form again. */
export function TodayButton({ pressed, onToggle }: { pressed: boolean; onToggle: () => void }) {
  return (
    <Button look="header" aria-pressed={pressed} onClick={onToggle}>
      <Trans>Vandaag</Trans>
    </Button>
  )
}
