import type { Problem } from '@balie/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { fieldId } from '../ui/field-id.ts'
import { Icon } from '../ui/icon.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import styles from './error-summary.module.css'
import { FIELD_LABEL } from './field-messages.ts'
import type { FieldError } from './use-field-errors.ts'

interface ErrorSummaryProps {
  /** Counts the attempts that failed: each one takes the focus here. */
  round: number
  errors: readonly FieldError[]
  problem: Problem | undefined
  offline: boolean
}

/** All that stands in the way, each with a way to its field. */
export function ErrorSummary({ round, errors, problem, offline }: ErrorSummaryProps) {
  const { i18n } = useLingui()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [round])
  const count = errors.length
  return (
    <div ref={box} className={styles['box']} role="group" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title" className={styles['title']}>
        <Icon name="warning" />
        {title()}
      </h2>
      {problem && <p>{problem.detail}</p>}
      {offline && (
        <p>
          <Trans>Er is niets verstuurd. Probeer het opnieuw zodra er weer internet is.</Trans>
        </p>
      )}
      <ul className={styles['links']}>
        {errors.map(({ field, text, fromServer }) => (
          <li key={field}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault()
                document.getElementById(fieldId(field))?.focus()
              }}
            >
              {i18n._(FIELD_LABEL[field])}
            </a>
            {!(fromServer && problem?.field === field) && <span>: {text}</span>}
          </li>
        ))}
      </ul>
      {problem && <ProblemReference problem={problem} />}
    </div>
  )

  function title(): ReactNode {
    if (problem) return problem.title
    if (offline) return <Trans>Je bent offline</Trans>
    return <Plural value={count} one="Kijk nog één ding na" other="Kijk nog # dingen na" />
  }
}
