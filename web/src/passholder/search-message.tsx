import { type Finding, formatCardNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Failure } from '../ui/failure-notice.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import { problemText } from '../ui/problem-text.ts'
import styles from './search-message.module.css'

/** What there is to say about a look-up that didn't bring up a passholder. */
export function findingMessage(finding: Finding): { error?: ReactNode; note?: ReactNode } {
  switch (finding.kind) {
    case 'passholder':
      return {}
    case 'new-card': {
      const number = formatCardNumber(finding.uitpasNumber)
      return {
        note: (
          <strong className={styles['kept']}>
            <Trans>
              Kaart {number} is nog van niemand: ze staat nu bij de nieuwe kaart. Scan hier nog de pashouder.
            </Trans>
          </strong>
        ),
      }
    }
    case 'group-pass':
      return {
        error: <Trans>Dit is een groepspas. Daar kan je hier geen nieuwe kaart voor registreren.</Trans>,
      }
    case 'nobody':
      return { error: <Trans>Hier vinden we niemand mee. Kijk het nummer na of scan iets anders.</Trans> }
  }
}

export function failureMessage(failure: Failure): ReactNode {
  if (failure.kind === 'unreachable') {
    return <Trans>Zoeken lukt nu niet. Kijk na of deze computer internet heeft en probeer het opnieuw.</Trans>
  }
  const { problem } = failure
  return (
    <>
      {problemText(problem)} <ProblemReference problem={problem} />
    </>
  )
}
