import type { Problem } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import styles from './problem-reference.module.css'

/** The code and the number of the request, small: what the helpdesk asks for. */
export function ProblemReference({ problem }: { problem: Problem }) {
  const { code, requestId } = problem
  return (
    <span className={styles['reference']}>
      <Trans>
        Voor de helpdesk: {code} · {requestId}
      </Trans>
    </span>
  )
}
