import { type Finding, formatCardNumber, numberFault } from '@balie/shared'
import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ApiFailure } from '../ui/failure-notice.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import { problemText } from '../ui/problem-text.ts'
import styles from './search-message.module.css'

/** Returns the message for a look-up that found no passholder. */
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
    case 'without-uid':
      return {
        error: (
          <Trans>UiTPAS geeft deze persoon geen account: hier kan je er geen kaart voor registreren.</Trans>
        ),
      }
    case 'nobody':
      return { error: <Trans>Hier vinden we niemand mee. Kijk het nummer na of scan iets anders.</Trans> }
  }
}

/**
 * Explains why a look-up failed. A number that can't be complete is reported as such rather than as unknown, so that
 * nothing is claimed about the citizen.
 *
 * @param number the number that was looked up
 */
export function failureMessage(failure: ApiFailure, number: string): ReactNode {
  if (failure.kind === 'unreachable') {
    return <Trans>Zoeken lukt nu niet. Kijk na of deze computer internet heeft en probeer het opnieuw.</Trans>
  }
  const { problem } = failure
  const fault = /^UNKNOWN_/.test(problem.code) ? faultMessage(number) : undefined
  if (fault) return fault
  return (
    <>
      {problemText(problem)} <ProblemReference problem={problem} />
    </>
  )
}

function faultMessage(number: string): ReactNode {
  const fault = numberFault(number)
  if (fault?.kind === 'length') {
    return (
      <Trans>
        <Plural value={fault.digits} one="# cijfer" other="# cijfers" />: een kaart heeft er 13, een
        rijksregisternummer 11. Kijk het nummer na.
      </Trans>
    )
  }
  if (fault) return <Trans>Er zit een fout in dit nummer. Kijk de cijfers na of scan de kaart.</Trans>
  return undefined
}
