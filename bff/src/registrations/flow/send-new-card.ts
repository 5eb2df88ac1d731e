import { required } from '../../store/batch.ts'
import { ownFailure } from '../../http/problem.ts'
import { failureOf } from '../../http/service-failure.ts'
import type { Refusal } from '../../uitpas/answer.ts'
import { newCard } from '../../uitpas/calls/new-card.ts'
import { explainRefusal, isCardStatusRefusal } from '../outcome/explain-refusal.ts'
import type { RegistrationResult } from '../outcome/result.ts'
import { forgetAttempt, noteAttempt, renewAttempt } from '../records/earlier-attempts.ts'
import { recordProgress } from '../records/record-steps.ts'
import { recordedBlock } from '../records/registration-record.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { type Attempt, giveBackGuess, type RegistrationContext, settlesInMs } from './context.ts'
import { finish, finishUnsent } from './finish.ts'
import { lookUpOutcome } from './look-up.ts'
import { writeAhead } from './write-ahead.ts'

/** Sends newCard, once, and establishes its outcome. */
export async function sendNewCard(
  context: RegistrationContext,
  attempt: Attempt,
): Promise<RegistrationResult> {
  const { session, id, registration, record } = attempt
  const repeat = await noteOnce(context, attempt)
  if (repeat.kind === 'done' && repeat.value) await renewNote(context, attempt)
  const departure =
    repeat.kind === 'away' ? undefined : await writeAhead(context, attempt, { phase: 'registering' })
  if (repeat.kind === 'away' || !departure) {
    if (repeat.kind === 'done' && !repeat.value) await forget(context, attempt)
    return finishUnsent(context, attempt, { failure: ownFailure('STORE_UNAVAILABLE') })
  }
  const isRepeat = repeat.value
  const answer = await newCard(context.call, session.token, registration, departure)
  switch (answer.kind) {
    case 'ok':
      return finish(
        context,
        attempt,
        { outcome: 'registered', block: recordedBlock(record), confirmedBy: 'answer', ...answer.value },
        { also: giveBackGuess(attempt) },
      )
    case 'refused':
      return isRepeat
        ? finishRefusedRepeat(context, attempt, answer)
        : finishRefused(context, attempt, answer)
    case 'open':
      record.settlesInMs = settlesInMs(context, attempt)
      return lookUpOutcome(context, session, { id, record })
    case 'token_ended':
    case 'not_accepted':
    case 'not_sent': {
      if (!isRepeat) await forget(context, attempt)
      const unsent = { failure: failureOf(answer), endsSession: answer.kind === 'token_ended' }
      return finishUnsent(context, attempt, unsent)
    }
  }
}

async function finishRefused(context: RegistrationContext, attempt: Attempt, refusal: Refusal) {
  const { session, registration, counter, record } = attempt
  const { code, requiredPermission } = refusal
  const asked = { code, registration, counter }
  const explanation = await explainRefusal(context.lookUpCall, session.token, asked)
  const block = recordedBlock(record)
  const refused = { outcome: 'refused', block, step: 'register', code, requiredPermission } as const
  return finish(context, attempt, { ...refused, ...explanation })
}

/** Finishes a refused repeat: an earlier attempt may have registered the card, so the refusal needs a look-up. */
async function finishRefusedRepeat(context: RegistrationContext, attempt: Attempt, refusal: Refusal) {
  const { session, id, registration, counter, record } = attempt
  const { code, requiredPermission } = refusal
  const block = recordedBlock(record)
  const refused = { outcome: 'refused', block, step: 'register', code, requiredPermission } as const
  // The look-up that settles it also explains the card's status.
  const explanation = isCardStatusRefusal(code)
    ? {}
    : await explainRefusal(context.lookUpCall, session.token, { code, registration, counter })
  record.refused = { ...refused, ...explanation }
  record.settlesInMs = settlesInMs(context, attempt)
  await tolerateOutage(context, context.store.together([recordProgress(id, record, {})]))
  return lookUpOutcome(context, session, { id, record })
}

/** Tells whether this card was sent for this passholder before; notes it now unless that was done with the claim. */
async function noteOnce(context: RegistrationContext, { isRepeat, registration }: Attempt) {
  if (isRepeat !== undefined) return { kind: 'done', value: isRepeat } as const
  const noting = context.store.together(noteAttempt(context.names, registration))
  return tolerateOutage(
    context,
    noting.then((done) => done.includes(false)),
  )
}

async function renewNote(context: RegistrationContext, { registration }: Attempt) {
  await tolerateOutage(context, context.store.together(renewAttempt(context.names, registration)))
}

/** Forgets this attempt, unless its locks have lapsed: another one may have been sent since, and must be known. */
async function forget(context: RegistrationContext, { registration, ownership }: Attempt) {
  const steps = [...required(ownership.requireLocks()), ...forgetAttempt(context.names, registration)]
  await tolerateOutage(context, context.store.together(steps))
}
