import type { UnknownNumbers } from '../limits/unknown-numbers.ts'
import type { RegistrationResult } from './outcome/result.ts'
import type { Registrar } from './registrar.ts'
import { type OutageLog, tolerateOutage } from '../http/tolerate-outage.ts'

/**
 * Counts numbers that newCard doesn't know together with those that look-ups don't know, so that registering is no way
 * around the throttling of guesses.
 */
export function slowGuesses(registrar: Registrar, unknownNumbers: UnknownNumbers, log: OutageLog): Registrar {
  return {
    ...registrar,
    async register(order) {
      const turn = await unknownNumbers.begin(order.session.employeeUid)
      if (turn.kind === 'wait') return registrar.refuse({ ...order, failure: turn.failure })
      const result = await registrar.register(order)
      // The outcome is known by now, and must be reported although nothing can be counted.
      await tolerateOutage(log, turn.end(answerIn(result)))
      return result
    },
  }
}

function answerIn(result: RegistrationResult) {
  if (result.kind === 'registered') return { kind: 'ok', value: undefined } as const
  return { kind: 'refused', code: result.failure.code } as const
}
