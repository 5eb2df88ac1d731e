import type { Logger } from 'pino'
import type { Metrics } from '../../metrics/metrics.ts'
import { type RegistrationResult, resultOf } from './result.ts'
import type { RegistrationRecord } from '../records/registration-record.ts'

const MS_PER_SECOND = 1000

interface OutcomeLog {
  logger: Logger
  metrics: Metrics
}

/** Logs and counts how a registration ended. Only the fields named here are logged: no numbers, names or keys. */
export async function logExecution(
  { logger, metrics }: OutcomeLog,
  { reason }: { reason: string },
  execution: Promise<RegistrationResult>,
): Promise<RegistrationResult> {
  const startedAt = performance.now()
  let end: Ended = { outcome: 'unknown', code: 'INTERNAL_ERROR' }
  try {
    const result = await execution
    end = endOf(result)
    return result
  } finally {
    const durationMs = performance.now() - startedAt
    logger.info({ event: 'registration', reason, ...end, durationMs: Math.round(durationMs) })
    metrics.registrationEnded({ reason, outcome: end.outcome }, durationMs / MS_PER_SECOND)
  }
}

/** Logs and counts the end that a later look-up finds for a registration that had none, or a different one. */
export async function logSettlement(
  { logger, metrics, clock }: OutcomeLog & { clock: () => Date },
  record: RegistrationRecord,
  lookUp: Promise<RegistrationResult>,
): Promise<RegistrationResult> {
  const { reason, sentAt } = record
  const before = record.settled && endOf(resultOf(record, record.settled)).outcome
  const result = await lookUp
  if (result.kind === 'failed' && result.isOpen) return result
  const end = endOf(result)
  if (end.outcome === before) return result
  const durationMs = clock().getTime() - sentAt.getTime()
  logger.info({ event: 'registration settled', reason, ...end, durationMs: Math.round(durationMs) })
  metrics.registrationSettled({ reason, outcome: end.outcome })
  return result
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
