import type { Problem } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import styles from './problem-reference.module.css'

/** Shows, in small print, the code and the id of the request, which the helpdesk asks for. */
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
