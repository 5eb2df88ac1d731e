import { type Block, present, type Registered, type Step } from '@balie/shared'
import { type Failure, ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import type { SeenCard } from '../../messages/words.ts'
import type { RegistrationRecord } from '../records/registration-record.ts'
import type { Settled } from '../records/stored-outcome.ts'

/** The result of a registration, for the browser. `isOpen`: it has no end yet. */
export type RegistrationResult =
  | { kind: 'registered'; body: Registered }
  | { kind: 'failed'; failure: Failure; endsSession?: boolean; isOpen?: boolean }

type ToTell = Pick<RegistrationRecord, 'uid' | 'uitpasNumber' | 'blockUitpasNumber' | 'block'>

/** Says what is known of the old card: nothing was asked, it is settled, or it was asked for and not done. */
export function blockSoFar({ blockUitpasNumber, block }: Omit<ToTell, 'uid' | 'uitpasNumber'>): Block {
  return block ?? (blockUitpasNumber === undefined ? 'not_requested' : 'failed')
}

/** Gives the step that a registration is at, or ended at, when its block is this. */
export function stepAt(block: Block): Step {
  return block === 'failed' || block === 'unknown' ? 'block' : 'register'
}

/** Makes the answer for a registration that has ended, the same whoever asks. */
export function resultOf(known: ToTell, settled: Settled): RegistrationResult {
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
      // An employee who is told later has signed in again.
      if (code === 'SESSION_EXPIRED') return resultOf(known, { outcome: 'not_registered', block, step })
      const facts = present({ causes, cardIs })
      const failure = { code, status, field, facts, outcome: 'not_registered', block, step } as const
      return { kind: 'failed', failure }
    }
    case 'refused': {
      const { code, requiredPermission, ownCityOnly, causes, cardIs, block, step } = settled
      const failure = failureOf({ kind: 'refused', code, ...present({ requiredPermission }) })
      const facts = { ...failure.facts, ...present({ ownCityOnly, causes, cardIs }) }
      // Where the old card is refused, its holder must be looked up again, whatever field the code is about elsewhere.
      const field = step === 'block' ? 'uid' : failure.field
      return { kind: 'failed', failure: { ...failure, field, facts, outcome: 'not_registered', block, step } }
    }
  }
}

/** Reports an unknown outcome of which nothing more is known. */
export function unknownResult(): RegistrationResult {
  return { kind: 'failed', failure: ownFailure('OUTCOME_UNKNOWN', { outcome: 'unknown' }), isOpen: true }
}

/**
 * Reports an unknown outcome and when a retry will be conclusive. Where only the block is open and no instance carries it
 * out any more, nothing was registered: newCard leaves only after the old card is blocked.
 */
export function openResult(known: {
  block: Block
  step: Step
  settlesInMs: number
  running: boolean
  /** What a look-up saw of the card, if that can never settle it. */
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
