import { endDateProblem, endDateProposals, latestEndDate, readTypedDate, usualEndDate } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { CalendarButton } from '../calendar/calendar-button.tsx'
import { belgianDate, dayInWords, longDate } from '../i18n/belgian-date.ts'
import { onEnter } from '../ui/on-enter.ts'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { ProlongFailure } from './prolong-failure.tsx'
import { prolongFieldId } from './prolong-field-id.ts'
import type { ProlongOrder } from './prolonged.ts'
import styles from '../ui/date-row.module.css'
import type { TypedDates } from './typed-dates.ts'
import { useProlong } from './use-prolong.ts'

interface ProlongDateProps {
  /** The end date that it has now, if it hasn't lapsed. */
  runsUntil: string | undefined
  order: Omit<ProlongOrder, 'endDate'>
  today: string
  dates: TypedDates
}

/** Asks for the new end date, with the button that prolongs. The typed text stays until it is prolonged. */
export function ProlongDate({ runsUntil, order, today, dates }: ProlongDateProps) {
  const { i18n, t } = useLingui()
  const [text, setText] = useState(() => dates.of(order.cardSystemId) ?? belgianDate(usualEndDate(today)))
  const { prolong, result, busy, forget } = useProlong(() => dates.type(order.cardSystemId, undefined))
  const button = useRef<HTMLButtonElement>(null)
  const date = readTypedDate(text)
  const problem = endDateProblem({ today, reason: 'OBTAIN_KANSENSTATUUT', endDate: date })

  function enter(value: string) {
    // The date that was sent stays on screen until its answer, which is about that date.
    if (busy) return
    setText(value)
    dates.type(order.cardSystemId, value)
    forget()
  }

  const failure = result && result.kind !== 'ok' ? <ProlongFailure failure={result} /> : undefined
  const wrong = problem && (
    <Trans>Kies een dag vanaf vandaag, ten laatste {belgianDate(latestEndDate(today))}.</Trans>
  )
  return (
    <div className={styles['row']}>
      <Field
        id={prolongFieldId(order.cardSystemId)}
        label={<Trans>Verlengen tot en met</Trans>}
        error={wrong ?? failure}
        note={
          date !== undefined && (
            <>
              {longDate(date, i18n.locale)}{' '}
              {runsUntil !== undefined && date <= runsUntil && (
                <strong>
                  <Trans>Let op: het loopt nu al tot en met {belgianDate(runsUntil)}.</Trans>
                </strong>
              )}
            </>
          )
        }
      >
        {(control) => (
          <div className={styles['entry']}>
            <input
              {...control}
              data-understands="date"
              type="text"
              inputMode="numeric"
              placeholder={t`dd/mm/jjjj`}
              value={text}
              onChange={(event) => enter(event.target.value)}
              // Only a press of the button prolongs.
              onKeyDown={onEnter(() => button.current?.focus())}
            />
            <CalendarButton
              date={date}
              today={today}
              min={today}
              onPick={(picked) => enter(belgianDate(picked))}
            />
          </div>
        )}
      </Field>
      <div className={styles['choices']}>
        {endDateProposals(today)
          .filter((proposal) => proposal !== date)
          .map((proposal) => (
            <Button key={proposal} look="secondary" onClick={() => enter(belgianDate(proposal))}>
              {dayInWords(proposal, i18n.locale)}
            </Button>
          ))}
        <span>
          <Button
            ref={button}
            busy={busy}
            onClick={() => {
              if (date !== undefined && problem === undefined) prolong({ ...order, endDate: date })
              else document.getElementById(prolongFieldId(order.cardSystemId))?.focus()
            }}
          >
            <Trans>Verlengen</Trans>
          </Button>
        </span>
      </div>
    </div>
  )
}
