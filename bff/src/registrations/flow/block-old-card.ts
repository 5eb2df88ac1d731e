import { ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import { block as sendBlock } from '../../uitpas/calls/block.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import { retrieve } from '../../uitpas/calls/retrieve.ts'
import type { Attempt } from './context.ts'
import { checkBeforeBlocking } from './check-before-block.ts'
import type { Conclude } from './finish.ts'
import { isCardStatusRefusal } from '../outcome/explain-refusal.ts'
import type { GiveUp } from './give-up.ts'
import type { MayLeave } from './write-ahead.ts'
import { settleBlock } from '../outcome/settle-block.ts'
import { type RegistrationResult, tellOpen } from '../outcome/result.ts'

/** Blocks the old card: whether it is blocked now or was already, or how the registration ends without it. */
export type BlockStep = (attempt: Attempt) => Promise<'done' | 'already' | RegistrationResult>

/** Once; a lost answer is looked up. Unless the old card is surely blocked, nothing is registered. */
export function createBlockStep(dependencies: {
  call: UitpasCaller
  lookUpCall: UitpasCaller
  mayLeave: MayLeave
  giveUp: GiveUp
  conclude: Conclude
  settleAfterMs: number
  clock: () => Date
}): BlockStep {
  const { call, lookUpCall, mayLeave, giveUp, conclude, settleAfterMs, clock } = dependencies

  async function oldCardNow({ session, registration }: Attempt, settlesAt: Date) {
    const { blockUitpasNumber: uitpasNumber = '', balieConsumerKey } = registration
    const askedAt = clock()
    const answer = await retrieve(lookUpCall, session.token, {
      identification: uitpasNumber,
      balieConsumerKey,
    })
    return settleBlock(answer, { uitpasNumber, settlesAt }, askedAt)
  }

  return async (attempt) => {
    const { session, id, registration, record } = attempt
    const { blockUitpasNumber: uitpasNumber = '', balieConsumerKey } = registration
    const before = await checkBeforeBlocking(lookUpCall, session.token, attempt)
    if (before.kind === 'blocked') return 'already'
    if (before.kind === 'stop') return giveUp(attempt, before.failure, before.endsSession)
    const departure = await mayLeave(attempt, { phase: 'blocking' })
    if (!departure) return giveUp(attempt, ownFailure('STORE_UNAVAILABLE'))

    const answer = await sendBlock(call, session.token, { uitpasNumber, balieConsumerKey }, departure)
    const settlesAt = new Date(record.sentAt.getTime() + settleAfterMs)
    switch (answer.kind) {
      case 'ok':
        return 'done'
      case 'refused': {
        const { code, requiredPermission } = answer
        if (isCardStatusRefusal(code) && (await oldCardNow(attempt, settlesAt)) === 'done') return 'already'
        const refused = { outcome: 'refused', block: 'failed', step: 'block' } as const
        return conclude(id, record, { ...refused, code, requiredPermission })
      }
      case 'open': {
        const now = await oldCardNow(attempt, settlesAt)
        if (now === 'done') return now
        const settlesInMs = Math.max(0, settlesAt.getTime() - clock().getTime())
        return tellOpen({ block: 'unknown', step: 'block', settlesInMs, running: false })
      }
      case 'token_ended':
      case 'not_accepted':
      case 'not_sent':
        return giveUp(attempt, failureOf(answer), answer.kind === 'token_ended')
    }
  }
}
