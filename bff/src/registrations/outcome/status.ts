import type { Block, Outcome, Step } from '@balie/shared'
import { mayHaveLeft } from '../records/phases.ts'
import { recordedBlock, type RegistrationRecord } from '../records/registration-record.ts'

/** Derives the status of a registration from its record, without a look-up. */
export function statusOf(
  record: RegistrationRecord,
  running: boolean,
): { outcome: Outcome; block: Block; step: Step } {
  return record.settled ? endOf(record.settled) : stateOf(record, running)
}

/**
 * Tells whether a later look-up can still overrule an end: "not registered" and "not blocked", since a request can
 * arrive later than anyone expects, and a refusal that rests on a look-up.
 */
export function isRevisable({ phase, settled, refused }: RegistrationRecord): boolean {
  if (settled?.outcome === 'refused') return refused !== undefined
  if (settled?.outcome !== 'not_registered') return false
  const left = mayHaveLeft(phase)
  return left === 'newCard' || (left === 'block' && settled.block === 'failed')
}

function endOf(settled: NonNullable<RegistrationRecord['settled']>) {
  return settled.outcome === 'registered'
    ? ({ outcome: 'registered', block: settled.block, step: 'register' } as const)
    : ({ outcome: 'not_registered', block: settled.block, step: settled.step } as const)
}

function stateOf(record: RegistrationRecord, running: boolean) {
  const { phase, isOwned } = record
  const isAtBlock = record.blockUitpasNumber !== undefined && (phase === 'opened' || phase === 'blocking')
  const step = isAtBlock ? 'block' : 'register'
  const block = isAtBlock && (running || phase === 'blocking') ? 'unknown' : recordedBlock(record)
  // newCard may have left already, or may still leave: a silent owner can resume.
  const mayRegister = running || isOwned || mayHaveLeft(phase) === 'newCard'
  const outcome = mayRegister ? 'unknown' : 'not_registered'
  return { outcome, block, step } as const
}
