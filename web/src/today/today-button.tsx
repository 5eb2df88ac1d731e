import { Trans } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'

interface TodayButtonProps {
  pressed: boolean
  /** True while the list's part of the screen is fetched. */
  busy: boolean
  onToggle: () => void
}

/** Switches between the form and the list of today. */
export function TodayButton({ pressed, busy, onToggle }: TodayButtonProps) {
  return (
    <Button look="header" aria-pressed={pressed} busy={busy} onClick={onToggle}>
      <Trans>Vandaag</Trans>
    </Button>
  )
}
