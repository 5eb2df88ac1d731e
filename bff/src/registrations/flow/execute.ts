import { ownFailure } from '../../http/problem.ts'
import type { RegistrationResult } from '../outcome/result.ts'
import { mayHaveLeft } from '../records/phases.ts'
import { recordProgress, revokeOwnership } from '../records/record-steps.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { blockOldCard } from './block-old-card.ts'
import { isUnknownCode } from '../../limits/unknown-numbers.ts'
import { finishUnsent } from './finish.ts'
import { type Attempt, giveBackGuess, type RegistrationContext, settlesInMs } from './context.ts'
import { sendNewCard } from './send-new-card.ts'

/** Carries out a registration from its first step to its last, then releases its lease and locks. */
export async function execute(context: RegistrationContext, attempt: Attempt): Promise<RegistrationResult> {
  const { id, record, ownership } = attempt
  // Stays open when something unforeseen throws: a request may have left by then.
  let isOpen = true
  let isUnknownNumber = false
  try {
    const result = await executeSteps(context, attempt)
    isOpen = result.kind === 'failed' && result.isOpen === true
    isUnknownNumber = result.kind === 'failed' && isUnknownCode(result.failure.code)
    return result
  } finally {
    ownership.stop()
    // Locks outlast their owner only while something that left can still arrive.
    const left = isOpen ? mayHaveLeft(record.phase) : 'nothing'
    const lockMs = left === 'nothing' ? 0 : settlesInMs(context, attempt)
    // The batch that recorded the end released the lease and locks already.
    const released = record.settled ? [] : ownership.release(lockMs)
    // With the old card in doubt, newCard doesn't follow any more: nothing is registered.
    const revoked = left === 'block' ? [revokeOwnership(id, record.attempt)] : []
    const steps = [...released, ...revoked, ...(isUnknownNumber ? [] : giveBackGuess(attempt))]
    if (steps.length > 0) await tolerateOutage(context, context.store.together(steps))
  }
}

async function executeSteps(context: RegistrationContext, attempt: Attempt): Promise<RegistrationResult> {
  const { id, record } = attempt
  if (record.blockUitpasNumber === undefined) return sendNewCard(context, attempt)
  const blocking = await blockOldCard(context, attempt)
  if (blocking.kind === 'ended') return blocking.result
  const { block } = blocking
  const advance = { phase: 'blocked', block } as const
  const noting = context.store.together([recordProgress(id, record, advance)])
  const noted = await tolerateOutage(context, noting)
  if (record.phase === 'opened' && (noted.kind === 'away' || noted.value[0] !== true)) {
    // It may still be only opened there, or a copy of the request may have taken its key: nothing may leave.
    record.block = block
    return finishUnsent(context, attempt, { failure: ownFailure('STORE_UNAVAILABLE') })
  }
  Object.assign(record, advance)
  return sendNewCard(context, attempt)
}
