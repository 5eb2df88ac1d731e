import { type Block, present, type Registered, type Registration, type Step } from '@balie/shared'
import { type Failure, ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import type { SeenCard } from '../../messages/words.ts'
import type { RegistrationRecord } from '../records/registration-record.ts'
import type { Settled } from '../records/stored-outcome.ts'

/** Result of a registration, for the browser. `isOpen`: the registration has no end yet. */
export type RegistrationResult =
  | { kind: 'registered'; body: Registered }
  | { kind: 'failed'; failure: Failure; endsSession?: boolean; isOpen?: boolean }

/** Returns the step that a registration with this block has reached, or ended at. */
export function stepAt(block: Block): Step {
  return block === 'failed' || block === 'unknown' ? 'block' : 'register'
}

/** Turns the end of a registration into its result: the same for every request that asks. */
export function resultOf(
  known: Pick<RegistrationRecord, 'uid' | 'uitpasNumber'>,
  settled: Settled,
): RegistrationResult {
  const { uid, uitpasNumber } = known
  switch (settled.outcome) {
    case 'registered':
      return { kind: 'registered', body: { ...settled, uid, uitpasNumber } }
    case 'not_registered': {
      const { outcome, block, step } = settled
      return { kind: 'failed', failure: ownFailure('NOT_REGISTERED', { outcome, block, step }) }
    }
    case 'not_sent': {
      const { code, status, field, causes, cardIs, block, step } = settled
      // An employee who gets this end later has signed in again.
      if (code === 'SESSION_EXPIRED') return resultOf(known, { outcome: 'not_registered', block, step })
      const facts = present({ causes, cardIs })
      const failure = { code, status, field, facts, outcome: 'not_registered', block, step } as const
      return { kind: 'failed', failure }
    }
    case 'refused': {
      const { code, requiredPermission, ownCityOnly, causes, cardIs, block, step } = settled
      const failure = failureOf({ kind: 'refused', code, ...present({ requiredPermission }) })
      const facts = { ...failure.facts, ...present({ ownCityOnly, causes, cardIs }) }
      // A refused old card means that its holder must be looked up again, whatever field the code is about elsewhere.
      const field = step === 'block' ? 'uid' : failure.field
      return { kind: 'failed', failure: { ...failure, field, facts, outcome: 'not_registered', block, step } }
    }
  }
}

/** Reports an unknown outcome without any details. */
export function unknownResult(): RegistrationResult {
  return { kind: 'failed', failure: ownFailure('OUTCOME_UNKNOWN', { outcome: 'unknown' }), isOpen: true }
}

/**
 * Reports an unknown outcome and when a retry will be conclusive. If only the block is open and the registration has no
 * running owner, nothing was registered: newCard leaves only after the old card is blocked.
 */
export function openResult(known: {
  block: Block
  step: Step
  settlesInMs: number
  running: boolean
  /** The card as a look-up saw it, if that can never settle the outcome. */
  seenCard?: SeenCard | undefined
}): Extract<RegistrationResult, { kind: 'failed' }> {
  const { running, seenCard, ...told } = known
  const more = seenCard === undefined ? told : { ...told, closable: true as const, facts: { seenCard } }
  const failure =
    told.step === 'block' && !running
      ? ownFailure('BLOCK_UNKNOWN', { ...more, outcome: 'not_registered' })
      : ownFailure('OUTCOME_UNKNOWN', { ...more, outcome: 'unknown' })
  return { kind: 'failed', failure, isOpen: true }
}

/** Reports that the outcome is unknown since the registration is running. */
export function runningResult(
  { settleAfterMs }: { settleAfterMs: number },
  { blockUitpasNumber }: Pick<Registration, 'blockUitpasNumber'>,
): RegistrationResult {
  const block = blockUitpasNumber === undefined ? 'not_requested' : 'unknown'
  return openResult({ block, step: stepAt(block), settlesInMs: settleAfterMs, running: true })
}

/** Reports that a registration is in progress and names its card, which can be another one for the same passholder. */
export function inProgress(
  { uitpasNumber }: { uitpasNumber: string },
  registration: Registration,
): RegistrationResult {
  const otherCard = uitpasNumber === registration.uitpasNumber ? undefined : uitpasNumber
  const failure = ownFailure('REGISTRATION_IN_PROGRESS', { uitpasNumber, facts: { otherCard } })
  return { kind: 'failed', failure }
}

/** Reports that the key was used for another registration. */
export function keyReused(): RegistrationResult {
  return { kind: 'failed', failure: ownFailure('IDEMPOTENCY_KEY_REUSED') }
}
