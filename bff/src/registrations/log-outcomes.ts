import type { Logger } from 'pino'
import type { Metrics } from '../metrics/metrics.ts'
import type { CarryOut } from './flow/execute.ts'
import type { LookUpOutcome } from './flow/look-up.ts'
import type { RegistrationResult } from './outcome/result.ts'

const MS_PER_SECOND = 1000

/** What becomes of registrations, one line and one count each. No numbers, names or keys: only what is named here. */
export interface NoteOutcomes {
  /** Notes what a registration came to when it was carried out. */
  ofCarryOut(carryOut: CarryOut): CarryOut
  /** Notes the end that a later look-up finds of a registration that had none. */
  ofLookUp(lookUp: LookUpOutcome): LookUpOutcome
}

export function createNoteOutcomes(logger: Logger, metrics: Metrics, clock: () => Date): NoteOutcomes {
  function log(event: string, reason: string, end: Ended, durationMs: number) {
    logger.info({ event, reason, ...end, durationMs: Math.round(durationMs) })
  }

  return {
    ofCarryOut: (carryOut) => async (attempt) => {
      const { reason } = attempt.registration
      const startedAt = performance.now()
      let end: Ended = { outcome: 'unknown', code: 'INTERNAL_ERROR' }
      try {
        const result = await carryOut(attempt)
        end = endOf(result)
        return result
      } finally {
        const durationMs = performance.now() - startedAt
        log('registration', reason, end, durationMs)
        metrics.registrationEnded({ reason, outcome: end.outcome }, durationMs / MS_PER_SECOND)
      }
    },

    ofLookUp: (lookUp) => async (session, id, record) => {
      const result = await lookUp(session, id, record)
      if (result.kind === 'failed' && result.isOpen) return result
      const { reason, sentAt } = record
      const end = endOf(result)
      log('registration settled', reason, end, clock().getTime() - sentAt.getTime())
      metrics.registrationSettled({ reason, outcome: end.outcome })
      return result
    },
  }
}

interface Ended {
  outcome: string
  code?: string
  block?: string | undefined
}

function endOf(result: RegistrationResult): Ended {
  if (result.kind === 'registered') return { outcome: 'registered', block: result.body.block }
  const { outcome = 'unknown', code, block } = result.failure
  return { outcome, code, block }
}
