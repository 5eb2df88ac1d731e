import type { Problem } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import { StateScreen } from '../ui/state-screen.tsx'

interface SessionUnreachableProps {
  problem: Problem | undefined
  busy: boolean
  onRetry: () => void
}

export function SessionUnreachable({ problem, busy, onRetry }: SessionUnreachableProps) {
  const { t } = useLingui()
  return (
    <StateScreen
      title={problem?.title ?? t`De balie is even niet bereikbaar`}
      documentTitle={t`Niet bereikbaar`}
    >
      <p>
        {problem?.detail ?? (
          <Trans>
            Kijk na of deze computer internet heeft en probeer het opnieuw. Lukt het niet, bel dan de
            helpdesk.
          </Trans>
        )}
      </p>
      {problem && <ProblemReference problem={problem} />}
      <Button size="large" busy={busy} onClick={onRetry}>
        <Trans>Opnieuw proberen</Trans>
      </Button>
    </StateScreen>
  )
}
