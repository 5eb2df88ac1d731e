import { randomUUID } from 'node:crypto'
import { carryOutBatch, required } from '../../store/batch.ts'
import { keepTrying } from '../../store/keep-trying.ts'
import { addToDay, addToOpen } from '../records/key-lists.ts'
import { noteAttempt } from '../records/earlier-attempts.ts'
import { LEASE_MS } from '../records/leases.ts'
import { cardUnderWay } from '../records/locks.ts'
import { releaseOwnership, startHeartbeat, takeOwnership } from '../records/ownership.ts'
import { createRecord, releaseRecord } from '../records/record-steps.ts'
import { newRecord } from '../records/registration-record.ts'
import { monotonicNow } from '../../store/monotonic-moment.ts'
import type { Attempt, Order, RegistrationContext } from './context.ts'
import { WRITING_LIMIT_MS } from './write-ahead.ts'

/** Stands for the unknown card system of a card, at a counter for which the service lists none. */
const ANY_SYSTEM = ''

/**
 * Result of a claim. `limited`: the employee has exceeded the limit of unknown numbers; `busy`: an attempt with this key
 * is running; `known`: the key was used before; `taken`: another key has locked one of the cards or the passholder, and
 * registers this card.
 */
export type ClaimResult =
  | { kind: 'claimed'; attempt: Attempt }
  | { kind: 'busy' }
  | { kind: 'known' }
  | { kind: 'limited' }
  | { kind: 'taken'; uitpasNumber: string }

/**
 * Claims a registration for this process and records it, in one atomic step of the store. If no old card is blocked
 * first, newCard leaves next, so this step is its write-ahead too. Nothing has left yet.
 *
 * @throws StoreUnavailable; the claim may still have been written: for 10 s this keeps trying to undo it
 */
export async function claim(context: RegistrationContext, order: Order): Promise<ClaimResult> {
  const { store, names } = context
  const { id, registration, guess } = order
  const cardSystemIds = cardSystemsOf(context, order)
  const locked = { ...registration, cardSystemIds }
  const owner = { id, attempt: randomUUID(), locked }
  const isLeaving = registration.blockUitpasNumber === undefined
  const lockMs = isLeaving ? context.settleAfterMs + WRITING_LIMIT_MS : LEASE_MS
  const writtenAt = monotonicNow()
  const record = newRecord(registration, {
    attempt: owner.attempt,
    phase: isLeaving ? 'registering' : 'opened',
    sentAt: context.clock(),
    settlesInMs: context.settleAfterMs,
    cardSystemIds,
  })
  const { lease, locks } = takeOwnership(names, owner, lockMs)
  const batch = carryOutBatch(
    store,
    [
      ['lease', required([lease])],
      ['record', required([createRecord(id, record)])],
      ['locks', required(locks)],
      ['guess', required(guess ? [guess.count] : [])],
      ['attempt', isLeaving ? noteAttempt(names, registration) : []],
      ['lists', [addToOpen(id), addToDay(id, record.sentAt)]],
    ],
    { durable: true },
  )
  const { failed } = await batch.catch((error: unknown) => {
    // A look-up may have found and reported its end by the time this arrives; a copy of the request must find it, too.
    const steps = [...releaseOwnership(names, owner), releaseRecord(id, owner.attempt, 'settled')]
    void context.track(keepTrying(() => store.together(steps)))
    throw error
  })
  if (failed.has('lease')) return { kind: 'busy' }
  if (failed.has('record')) return { kind: 'known' }
  if (failed.has('guess')) return { kind: 'limited' }
  if (failed.has('locks')) {
    const underWay = await cardUnderWay(context, locked)
    return { kind: 'taken', uitpasNumber: underWay ?? registration.uitpasNumber }
  }
  const isRepeat = isLeaving ? failed.has('attempt') : undefined
  const ownership = startHeartbeat(context, owner, lockMs)
  return {
    kind: 'claimed',
    attempt: { ...order, record, writtenAt, isRepeat, isGuess: guess !== undefined, ownership },
  }
}

/**
 * Lists the card systems in which to lock the passholder: the new card's if known, otherwise all of the counter's,
 * since the card can only belong to one of those. If the service lists none, all unknown systems count as the same.
 */
function cardSystemsOf({ cardSystems }: RegistrationContext, { registration, counter }: Order): string[] {
  const known = cardSystems.of(registration.uitpasNumber)
  const listed = counter.cardSystems.map(({ id }) => id)
  if (listed.length === 0) return [...(known === undefined ? [] : [known]), ANY_SYSTEM]
  return known === undefined ? listed : [known]
}
