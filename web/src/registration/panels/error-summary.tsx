import type { FormField, Problem } from '@balie/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { fieldId } from '../../ui/field-id.ts'
import { ProlongedText } from '../../outcome/prolonged-text.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ProblemReference } from '../../ui/problem-reference.tsx'
import { useAcknowledged } from '../../outcome/use-acknowledged.ts'
import styles from './error-summary.module.css'
import { FIELD_LABEL } from '../form/field-messages.ts'
import { focusToDo } from '../form/next-to-do.ts'
import type { FieldError } from '../model/use-field-errors.ts'

interface ErrorSummaryProps {
  /** Number of failed submissions: each moves the focus here. */
  round: number
  /** The last failed submission that took the focus. */
  focusedRoundRef: RefObject<number>
  errors: readonly FieldError[]
  problem: Problem | undefined
  /** The key of the registration that ended with this problem. */
  endedKey: string | undefined
  offline: boolean
  /** True if the prolongation that comes first isn't known to be done. */
  unprolonged: boolean
  /** The passholder who is to get the card. */
  uid: string | undefined
  /** True if there is a choice of counters to go to. */
  counterChoice: boolean
}

/** Lists all obstacles, each with a link to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  const { round, focusedRoundRef, errors, problem, endedKey, offline, unprolonged, uid, counterChoice } =
    props
  const { i18n } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focusedRoundRef.current === round) return
    focusedRoundRef.current = round
    box.current?.focus()
  }, [round, focusedRoundRef])
  useAcknowledged(endedKey)
  const count = errors.length
  return (
    <div ref={box} className={styles['box']} role="group" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className={styles['title']}>
        <Icon name="warning" />
        {title()}
      </h2>
      {problem && <p>{problem.detail}</p>}
      {unprolonged && (
        <p>
          {problem ? (
            <Trans>De kaart is niet geregistreerd.</Trans>
          ) : (
            <Trans>
              Er is dus nog geen kaart geregistreerd. Probeer het opnieuw met dezelfde datum: twee keer
              verlengen kan geen kwaad.
            </Trans>
          )}
        </p>
      )}
      {problem && !unprolonged && <ProlongedText uid={uid} />}
      {offline && (
        <p>
          <Trans>Er is niets verstuurd. Probeer het opnieuw zodra er weer internet is.</Trans>
        </p>
      )}
      <ul className={styles['links']}>
        {errors.map(({ field, text, fromServer }) => (
          <li key={field}>
            <FieldLink field={field}>{i18n._(FIELD_LABEL[field])}</FieldLink>
            {!(fromServer && problem?.field === field) && <span>: {text}</span>}
          </li>
        ))}
        {counterChoice && problem?.field === 'balieConsumerKey' && (
          <li>
            <FieldLink field="balieConsumerKey">{i18n._(FIELD_LABEL.balieConsumerKey)}</FieldLink>
          </li>
        )}
      </ul>
      {problem && <ProblemReference problem={problem} />}
    </div>
  )

  function title(): ReactNode {
    if (problem) return problem.title
    if (offline) return <Trans>Je bent offline</Trans>
    if (unprolonged) return <Trans>We weten nog niet of het kansenstatuut verlengd is</Trans>
    return <Plural value={count} one="Kijk nog één ding na" other="Kijk nog # dingen na" />
  }
}

/** Links to a field and selects its text, so that the next scan replaces it. */
function FieldLink({ field, children }: { field: FormField; children: ReactNode }) {
  return (
    <a
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        event.preventDefault()
        focusToDo(field)
      }}
    >
      {children}
    </a>
  )
}
