import type { Registration } from '@balie/shared'
import { ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import type { Store } from '../../store/store.ts'
import type { Refusal } from '../../uitpas/answer.ts'
import type { UitpasCaller } from '../../uitpas/caller.ts'
import { newCard } from '../../uitpas/calls/new-card.ts'
import type { Attempt } from './context.ts'
import type { AttemptedRegistrations } from '../records/earlier-attempts.ts'
import type { Conclude } from './finish.ts'
import { explainRefusal, isCardStatusRefusal } from '../outcome/explain-refusal.ts'
import type { GiveUp } from './give-up.ts'
import type { LookUpOutcome } from './look-up.ts'
import type { MayLeave } from './write-ahead.ts'
import type { RegistrationRecords } from '../records/registration-record.ts'
import { blockSoFar, type RegistrationResult } from '../outcome/result.ts'
import { STORE_AWAY, type UnlessStoreAway } from '../records/tolerate-outage.ts'

/** Sends newCard, once, and finds out what came of it. */
export type RegisterStep = (attempt: Attempt) => Promise<RegistrationResult>

export function createRegisterStep(dependencies: {
  call: UitpasCaller
  lookUpCall: UitpasCaller
  store: Store
  records: RegistrationRecords
  attempted: AttemptedRegistrations
  mayLeave: MayLeave
  giveUp: GiveUp
  conclude: Conclude
  lookUp: LookUpOutcome
  unlessAway: UnlessStoreAway
}): RegisterStep {
  const { call, lookUpCall, store, records, attempted } = dependencies
  const { mayLeave, giveUp, conclude, lookUp, unlessAway } = dependencies

  async function refused({ session, id, registration, counter, record }: Attempt, refusal: Refusal) {
    const { code, requiredPermission } = refusal
    const explanation = await explainRefusal(lookUpCall, session.token, { code, registration, counter })
    const block = blockSoFar(record)
    const ended = { outcome: 'refused', block, step: 'register', code, requiredPermission } as const
    return conclude(id, record, { ...ended, ...explanation })
  }

  /** An earlier attempt may have registered the very card that is refused now, for the very same passholder. */
  async function refusedAgain({ session, id, record }: Attempt, { code, requiredPermission }: Refusal) {
    const block = blockSoFar(record)
    record.refused = { outcome: 'refused', block, step: 'register', code, requiredPermission }
    await unlessAway(store.together([records.advancing(id, record, {})]))
    return lookUp(session, id, record)
  }

  /** Whether this card was sent for this passholder before, noted now unless that was done when it began. */
  async function lookForEarlier({ isRepeat, registration }: Attempt) {
    if (isRepeat !== undefined) return isRepeat
    const done = await unlessAway(store.together(attempted.noting(registration)))
    return done === STORE_AWAY ? done : done.includes(false)
  }

  async function forget(registration: Registration) {
    await unlessAway(store.together(attempted.forgetting(registration)))
  }

  return async (attempt) => {
    const { session, id, registration, record } = attempt
    const isRepeat = await lookForEarlier(attempt)
    const departure = isRepeat === STORE_AWAY ? undefined : await mayLeave(attempt, { phase: 'registering' })
    if (isRepeat === STORE_AWAY || !departure) {
      if (isRepeat === false) await forget(registration)
      return giveUp(attempt, ownFailure('STORE_UNAVAILABLE'))
    }
    const answer = await newCard(call, session.token, registration, departure)
    switch (answer.kind) {
      case 'ok':
        return conclude(id, record, {
          outcome: 'registered',
          block: blockSoFar(record),
          confirmedBy: 'answer',
          ...answer.value,
        })
      case 'refused':
        return isRepeat && isCardStatusRefusal(answer.code)
          ? refusedAgain(attempt, answer)
          : refused(attempt, answer)
      case 'open':
        return lookUp(session, id, record)
      case 'token_ended':
      case 'not_accepted':
      case 'not_sent':
        if (!isRepeat) await forget(registration)
        return giveUp(attempt, failureOf(answer), answer.kind === 'token_ended')
    }
  }
}
