import type { Counter, FormFit, Passholder, Problem, Registration } from '@balie/shared'
import type { QueryClient } from '@tanstack/react-query'
import { sessionEndIn } from '../session/session-state.ts'
import { prolong } from './prolonged.ts'

interface ProlongingSetup {
  prolonging: FormFit['prolonging']
  registration: Registration
  passholder: Passholder | undefined
  counter: Counter
  /** Called if the prolongation isn't known to be done; without a problem it may or may not be. */
  onFailed: (why: { problem?: Problem; unprolonged: true }) => void
}

/**
 * Makes the work before a registration: it prolongs a kansenstatuut that lapsed, unless its end date was emptied or it
 * is known to be prolonged already.
 *
 * @returns a function that prolongs and resolves to whether that is done; undefined if there is nothing to do
 */
export function prolongingBefore(
  client: QueryClient,
  setup: ProlongingSetup,
): (() => Promise<boolean>) | undefined {
  const { prolonging, registration, passholder, counter, onFailed } = setup
  const endDate = registration.kansenStatuutEndDate
  if (prolonging?.when !== 'first' || endDate === undefined || !passholder) return undefined
  const { cardSystemId } = prolonging
  return async () => {
    const result = await prolong(client, { passholder, cardSystemId, endDate, counter, needed: true })
    if (result.kind === 'ok') return true
    if (result.kind === 'unreachable') onFailed({ unprolonged: true })
    // The end of the session has a dialog of its own.
    else if (sessionEndIn(result.problem) === undefined)
      onFailed({ problem: result.problem, unprolonged: true })
    return false
  }
}
