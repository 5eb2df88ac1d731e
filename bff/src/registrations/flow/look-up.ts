import type { Block, Step } from '@balie/shared'
import { cardNumbered } from '../../cards/card-numbered.ts'
import { isUnknown } from '../../limits/unknown-numbers.ts'
import type { Session } from '../../session/sessions.ts'
import type { Answer } from '../../uitpas/answer.ts'
import { type Retrieved, retrieve } from '../../uitpas/calls/retrieve.ts'
import { explainCardStatus, isCardStatusRefusal } from '../outcome/explain-refusal.ts'
import { openResult, type RegistrationResult, resultOf, stepAt } from '../outcome/result.ts'
import { seenCardOf, settle, settleBlock } from '../outcome/settle.ts'
import { wasAttempted } from '../records/earlier-attempts.ts'
import { mayHaveLeft } from '../records/phases.ts'
import { revokeOwnership } from '../records/record-steps.ts'
import {
  findRecord,
  type Recorded,
  recordedBlock,
  type RegistrationRecord,
} from '../records/registration-record.ts'
import type { Settled } from '../records/stored-outcome.ts'
import type { RegistrationContext } from './context.ts'
import { finish } from './finish.ts'
import { resultOfLasting } from './lasting-end.ts'

/**
 * Establishes the outcome of a registration that has no running owner, by looking up the card of the request that may
 * have left (outcome.md §3). It must be unsettled, or its end revisable. A failed look-up settles and revises nothing.
 */
export async function lookUpOutcome(
  context: RegistrationContext,
  session: Session,
  { id, record }: Recorded,
): Promise<RegistrationResult> {
  // One that was only opened has sent nothing, and keeps its key for a copy of the request.
  if (!record.settled && (record.phase === 'blocking' || record.phase === 'blocked')) {
    const settled = await takeFromOwner(context, { id, record })
    if (settled) return resultOfLasting(context, { id, record }, settled)
  }
  switch (mayHaveLeft(record.phase)) {
    case 'nothing': {
      const earlier = await lookUpEarlier(context, session, { id, record })
      if (earlier) return earlier
      const block = recordedBlock(record)
      return finish(context, { id, record }, { outcome: 'not_registered', block, step: stepAt(block) })
    }
    case 'block':
      return lookUpBlock(context, session, { id, record })
    case 'newCard':
      return lookUpCard(context, session, { id, record })
  }
}

/**
 * Finishes a registration that sent nothing as registered if an earlier attempt has registered this card for this
 * passholder; undefined if none has. Where a look-up can't tell, it stays open.
 *
 * @throws StoreUnavailable
 */
export async function lookUpEarlier(
  context: RegistrationContext,
  session: Session,
  { id, record }: Recorded,
): Promise<RegistrationResult | undefined> {
  if (!(await wasAttempted(context, record))) return undefined
  const { uid, uitpasNumber } = record
  const answer = await retrieveCard(context, session, uitpasNumber, record)
  // Any other refusal than of the card is about the employee or the counter, and can pass.
  if (answer.kind !== 'ok' && !isUnknown(answer)) {
    return stillOpen(record, { block: recordedBlock(record), step: 'register', answer })
  }
  const outcome = settle(answer, { uid, uitpasNumber, isTimeOver: false })
  if (outcome !== 'registered') return undefined
  const block = await lookUpBlocked(context, session, record)
  const result = await finish(context, { id, record }, { outcome, block, confirmedBy: 'lookup' })
  // Until this is recorded, an owner that stands still could end it otherwise.
  const open = { block, step: 'register', settlesInMs: record.settlesInMs, running: false } as const
  return record.settled ? result : openResult(open)
}

/** Tells whether an old card that this registration didn't block is blocked. */
async function lookUpBlocked(
  context: RegistrationContext,
  session: Session,
  record: RegistrationRecord,
): Promise<'already' | 'failed'> {
  const { blockUitpasNumber: uitpasNumber = '' } = record
  const answer = await retrieveCard(context, session, uitpasNumber, record)
  return settleBlock(answer, { uitpasNumber, isTimeOver: false }) === 'done' ? 'already' : 'failed'
}

/**
 * Makes sure that a silent owner sends nothing more, also after a failover, and updates `record` with what it did until
 * then: it must not carry on once this has reported that nothing is registered.
 *
 * @returns the end that it recorded, if it did
 * @throws StoreUnavailable
 */
async function takeFromOwner(
  context: RegistrationContext,
  { id, record }: Recorded,
): Promise<Settled | undefined> {
  await context.store.together([revokeOwnership(id, record.attempt)], { durable: true })
  return Object.assign(record, await findRecord(context, id)).settled
}

async function lookUpBlock(context: RegistrationContext, session: Session, { id, record }: Recorded) {
  const { blockUitpasNumber = '' } = record
  const answer = await retrieveCard(context, session, blockUitpasNumber, record)
  const isTimeOver = record.settlesInMs === 0
  const block = settleBlock(answer, { uitpasNumber: blockUitpasNumber, isTimeOver })
  // A card that was replaced meanwhile is blocked for that reason.
  if (record.settled && (block !== 'done' || hasReplacement(answer, record))) {
    return resultOfLasting(context, { id, record }, record.settled)
  }
  if (block === 'unknown') return stillOpen(record, { block, step: 'block', answer })
  const settled = { outcome: 'not_registered', block, step: stepAt(block) } as const
  return finish(context, { id, record }, settled, { overrules: block === 'done' })
}

async function lookUpCard(context: RegistrationContext, session: Session, { id, record }: Recorded) {
  const { uid, uitpasNumber, refused } = record
  const block = recordedBlock(record)
  const answer = await retrieveCard(context, session, uitpasNumber, record)
  const outcome = settle(answer, { uid, uitpasNumber, isTimeOver: record.settlesInMs === 0 })
  if (outcome === 'registered')
    return finish(context, { id, record }, { outcome, block, confirmedBy: 'lookup' })
  if (record.settled) {
    // No look-up finds the reason of a refusal again.
    if (record.settled.outcome === 'refused') return resultOfLasting(context, { id, record }, record.settled)
    return resultOf(record, record.settled)
  }
  if (refused && answer.kind === 'ok' && cardNumbered(answer.value, uitpasNumber)) {
    const found = isCardStatusRefusal(refused.code) && explainCardStatus(answer, { uid, uitpasNumber })
    return finish(context, { id, record }, { ...refused, ...found })
  }
  if (outcome === 'not_registered') {
    return finish(context, { id, record }, { outcome, block, step: 'register' })
  }
  return stillOpen(record, { block, step: 'register', answer })
}

function retrieveCard(
  context: RegistrationContext,
  { token }: Session,
  identification: string,
  record: RegistrationRecord,
) {
  return retrieve(context.lookUpCall, token, { identification, balieConsumerKey: record.balieConsumerKey })
}

/** Reports an outcome that stays unknown. An ended token ends the session too, but says nothing about the card. */
function stillOpen(
  record: RegistrationRecord,
  { answer, ...known }: { block: Block; step: Step; answer: Answer<Retrieved> },
): RegistrationResult {
  const { uid, settlesInMs, blockUitpasNumber = '' } = record
  const uitpasNumber = known.step === 'block' ? blockUitpasNumber : record.uitpasNumber
  const seenCard = seenCardOf(answer, { uid, uitpasNumber, isTimeOver: settlesInMs === 0 })
  const open = openResult({ ...known, settlesInMs, running: false, seenCard })
  return { ...open, endsSession: answer.kind === 'token_ended' }
}

/** Tells whether the passholder has another active card by now. */
function hasReplacement(answer: Answer<Retrieved>, { uid, blockUitpasNumber }: RegistrationRecord): boolean {
  const passholder = answer.kind === 'ok' ? answer.value.passholder : undefined
  if (passholder?.uid !== uid) return false
  const cards = passholder.memberships.map(({ currentCard }) => currentCard)
  return cards.some((card) => card?.status === 'ACTIVE' && card.uitpasNumber !== blockUitpasNumber)
}
