import type { Block, Outcome, Step } from '@balie/shared'
import type { RegistrationRecord } from '../records/registration-record.ts'
import { blockSoFar } from './result.ts'

/** What the record of a registration says of it, without looking anything up. */
export function whereItStands(
  record: RegistrationRecord,
  running: boolean,
): { outcome: Outcome; block: Block; step: Step } {
  return record.settled ? endOf(record.settled) : stateOf(record, running)
}

function endOf(settled: NonNullable<RegistrationRecord['settled']>) {
  return settled.outcome === 'registered'
    ? ({ outcome: 'registered', block: settled.block, step: 'register' } as const)
    : ({ outcome: 'not_registered', block: settled.block, step: settled.step } as const)
}

function stateOf(record: RegistrationRecord, running: boolean) {
  const { phase } = record
  const isAtBlock = record.blockUitpasNumber !== undefined && (phase === 'opened' || phase === 'blocking')
  const step = isAtBlock ? 'block' : 'register'
  const block = isAtBlock && (running || phase === 'blocking') ? 'unknown' : blockSoFar(record)
  // newCard may have left, or may yet leave.
  const outcome = running || phase === 'registering' ? 'unknown' : 'not_registered'
  return { outcome, block, step } as const
}
