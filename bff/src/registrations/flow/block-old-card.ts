import { type Failure, ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import { block as sendBlock } from '../../uitpas/calls/block.ts'
import { retrieve } from '../../uitpas/calls/retrieve.ts'
import { isCardStatusRefusal } from '../outcome/explain-refusal.ts'
import { openResult, type RegistrationResult } from '../outcome/result.ts'
import { settleBlock } from '../outcome/settle.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { recordedBlock } from '../records/registration-record.ts'
import { checkBeforeBlocking } from './check-before-block.ts'
import { type Attempt, type RegistrationContext, settlesInMs } from './context.ts'
import { finish, finishUnsent } from './finish.ts'
import { lookUpEarlier } from './look-up.ts'
import { writeAhead } from './write-ahead.ts'

/** Result of the block: the old card is blocked, now or already; or the registration ended without a block. */
export type BlockResult =
  { kind: 'blocked'; block: 'done' | 'already' } | { kind: 'ended'; result: RegistrationResult }

/** Blocks the old card, once, and looks up a lost answer. newCard may follow only if the card is definitely blocked. */
export async function blockOldCard(context: RegistrationContext, attempt: Attempt): Promise<BlockResult> {
  const { session, registration } = attempt
  const { blockUitpasNumber: uitpasNumber = '', balieConsumerKey } = registration
  const before = await checkBeforeBlocking(context.lookUpCall, session.token, attempt)
  if (before.kind === 'blocked') return { kind: 'blocked', block: 'already' }
  if (before.kind === 'stop') {
    return { kind: 'ended', result: await finishStopped(context, attempt, before) }
  }
  const departure = await writeAhead(context, attempt, { phase: 'blocking' })
  if (!departure) return ended(finishUnsent(context, attempt, { failure: ownFailure('STORE_UNAVAILABLE') }))

  const answer = await sendBlock(context.call, session.token, { uitpasNumber, balieConsumerKey }, departure)
  switch (answer.kind) {
    case 'ok':
      return { kind: 'blocked', block: 'done' }
    case 'refused': {
      const { code, requiredPermission } = answer
      if (isCardStatusRefusal(code) && (await lookUpOldCard(context, attempt)) === 'done') {
        return { kind: 'blocked', block: 'already' }
      }
      const refused = { outcome: 'refused', block: 'failed', step: 'block' } as const
      return ended(finish(context, attempt, { ...refused, code, requiredPermission }))
    }
    case 'open': {
      if ((await lookUpOldCard(context, attempt)) === 'done') return { kind: 'blocked', block: 'done' }
      const known = { block: 'unknown', step: 'block', settlesInMs: settlesInMs(context, attempt) } as const
      return { kind: 'ended', result: openResult({ ...known, running: false }) }
    }
    case 'token_ended':
    case 'not_accepted':
    case 'not_sent': {
      const unsent = { failure: failureOf(answer), endsSession: answer.kind === 'token_ended' }
      return ended(finishUnsent(context, attempt, unsent))
    }
  }
}

/** Finishes without a block: as registered if the new card is theirs by an earlier attempt, otherwise as not sent. */
async function finishStopped(
  context: RegistrationContext,
  attempt: Attempt,
  before: { failure: Failure; endsSession: boolean },
): Promise<RegistrationResult> {
  if (before.failure.facts?.cardIs !== 'THEIRS') return finishUnsent(context, attempt, before)
  const earlier = await tolerateOutage(context, lookUpEarlier(context, attempt.session, attempt))
  if (earlier.kind === 'done') return earlier.value ?? finishUnsent(context, attempt, before)
  // An earlier attempt may have registered it, so the refusal may be wrong.
  const unknown = { outcome: 'unknown', block: recordedBlock(attempt.record), step: 'register' } as const
  return { kind: 'failed', failure: ownFailure('STORE_UNAVAILABLE', unknown), isOpen: true }
}

async function lookUpOldCard(context: RegistrationContext, { session, registration }: Attempt) {
  const { blockUitpasNumber: uitpasNumber = '', balieConsumerKey } = registration
  const asked = { identification: uitpasNumber, balieConsumerKey }
  const answer = await retrieve(context.lookUpCall, session.token, asked)
  // All that matters here is whether the card is blocked.
  return settleBlock(answer, { uitpasNumber, isTimeOver: false })
}

async function ended(result: RegistrationResult | Promise<RegistrationResult>): Promise<BlockResult> {
  return { kind: 'ended', result: await result }
}
