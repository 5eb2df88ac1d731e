import type { Problem } from '@balie/shared'
import { useRef, useState } from 'react'
import { useOnline } from '../../ui/use-online.ts'
import { problemText } from '../../ui/problem-text.ts'
import { type FormMethods, isFormName } from '../form/form-values.ts'
import { type FieldError, setServerCode, setServerError } from './use-field-errors.ts'

interface Refusal {
  /** Number of failed submissions: each moves the focus to the summary. */
  round: number
  open: boolean
  offline: boolean
  problem?: Problem
  /** The key of the registration that ended with this problem. */
  endedKey?: string
  /** True if the prolongation that comes first isn't known to be done: no card was registered. */
  unprolonged?: boolean
}

/** Holds the reasons why the last submission failed, at their fields and together in the summary. */
export function useRefusal(form: FormMethods, errors: readonly FieldError[]) {
  const online = useOnline()
  const [refusal, setRefusal] = useState<Refusal>({ round: 0, open: false, offline: false })
  // The summary comes and goes while the form is corrected: it takes the focus only once for each submission.
  const focusedRoundRef = useRef(0)

  function show(why: { problem?: Problem; endedKey?: string; offline?: boolean; unprolonged?: boolean }) {
    setRefusal(({ round }) => ({ round: round + 1, open: true, offline: why.offline ?? false, ...why }))
    for (const { field, code } of why.problem?.errors ?? []) {
      if (isFormName(field)) setServerCode(form, field, code)
    }
    const field = why.problem?.field
    if (why.problem && isFormName(field)) setServerError(form, field, problemText(why.problem))
  }

  // Once the field of a refusal has changed, the refusal no longer applies.
  const field = refusal.problem?.field
  const changed = isFormName(field) && !errors.some((error) => error.field === field && error.fromServer)
  const problem = changed ? undefined : refusal.problem
  const offline = refusal.offline && !online
  const unprolonged = !changed && refusal.unprolonged === true
  const shown = refusal.open && (errors.length > 0 || problem !== undefined || offline || unprolonged)
  return {
    show,
    hide: () => setRefusal(({ round }) => ({ round, open: false, offline: false })),
    summary: shown
      ? {
          round: refusal.round,
          focusedRoundRef,
          errors,
          problem,
          endedKey: refusal.endedKey,
          offline,
          unprolonged,
        }
      : undefined,
  }
}
