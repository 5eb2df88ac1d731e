import { Trans } from '@lingui/react/macro'
import type { ApiFailure } from '../ui/failure-notice.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import { problemText } from '../ui/problem-text.ts'

/** Explains why a prolongation isn't known to be done. Without an answer it may have been, and can be retried. */
export function ProlongFailure({ failure }: { failure: ApiFailure }) {
  if (failure.kind === 'unreachable') {
    return navigator.onLine ? (
      <Trans>
        We weten nog niet of het kansenstatuut verlengd is. Probeer het opnieuw met dezelfde datum: twee keer
        verlengen kan geen kwaad.
      </Trans>
    ) : (
      <Trans>Je bent offline. Probeer het opnieuw met dezelfde datum zodra er weer internet is.</Trans>
    )
  }
  const { problem } = failure
  return (
    <>
      {problemText(problem)} <ProblemReference problem={problem} />
    </>
  )
}
