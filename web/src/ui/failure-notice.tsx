import type { Problem } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Notice } from './notice.tsx'
import { ProblemReference } from './problem-reference.tsx'

export type ApiFailure = { kind: 'problem'; problem: Problem } | { kind: 'unreachable' }

export function FailureNotice({ failure }: { failure: ApiFailure }) {
  if (failure.kind === 'unreachable') {
    return (
      <Notice tone="danger" title={<Trans>De balie is even niet bereikbaar</Trans>}>
        <Trans>Kijk na of deze computer internet heeft en probeer het opnieuw.</Trans>
      </Notice>
    )
  }
  const { title, detail, usualAddress } = failure.problem
  return (
    <Notice tone="danger" title={title}>
      {detail}
      {usualAddress && (
        <p>
          <a href={usualAddress}>{usualAddress}</a>
        </p>
      )}
      <ProblemReference problem={failure.problem} />
    </Notice>
  )
}
