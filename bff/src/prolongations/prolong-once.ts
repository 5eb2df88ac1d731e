import { type DayProlongation, type KansenStatuut, type Membership, present } from '@balie/shared'
import { type OutageLog, tolerateOutage } from '../http/tolerate-outage.ts'
import type { RunningWork } from '../http/running-work.ts'
import type { Session } from '../session/sessions.ts'
import { keepTrying } from '../store/keep-trying.ts'
import type { Answer, FailedAnswer } from '../uitpas/answer.ts'
import type { UitpasCaller } from '../uitpas/caller.ts'
import { passholderByUid } from '../uitpas/calls/passholder-by-uid.ts'
import { prolong } from '../uitpas/calls/prolong.ts'
import type { ProlongOrder } from './prolong-order.ts'
import type { ProlongationList } from './prolongation-list.ts'
import type { HeldLock, WithLock } from './prolongation-lock.ts'

/** Timeout of each of the two readings: with the prolongation between them, they end before the page stops waiting. */
const READING_DEADLINE_MS = 4500

/** Confirmation that the end date was set: the service's answer, or a look-up of the passholder. */
export type ProlongedBy = 'answer' | 'lookup'

/** Result of a prolongation. `not_begun`: the passholder could not be read, and nothing was sent. */
export type ProlongResult = Answer<ProlongedBy> | { kind: 'not_begun'; why: FailedAnswer }

/** Dependencies shared by all steps of a prolongation. */
interface ProlongationContext extends OutageLog {
  call: UitpasCaller
  list: ProlongationList
  withLock: WithLock
  clock: () => Date
  track: RunningWork['track']
}

/**
 * Gives a kansenstatuut another end date, once (outcome.md §6): reads the passholder first, and sends nothing if they
 * have that end date already; sends it once; and reads the passholder again if the answer is lost. A different date
 * then settles nothing, since a slow service may still set the requested one.
 *
 * @returns `open` if the date may or may not have been set
 * @throws StoreUnavailable before anything was sent
 */
export async function prolongOnce(
  context: ProlongationContext,
  session: Session,
  order: ProlongOrder,
): Promise<ProlongResult> {
  const done = await context.withLock(order, (lock) => carryOut(context, session, { order, lock }))
  return done ?? { kind: 'open', cause: 'another prolongation is under way' }
}

/**
 * Carries out a prolongation under its lock.
 *
 * @returns undefined, with nothing sent, if the lock expired before it could send
 */
async function carryOut(
  context: ProlongationContext,
  session: Session,
  { order, lock }: { order: ProlongOrder; lock: HeldLock },
): Promise<ProlongResult | undefined> {
  const { call, list, clock } = context
  const id = { employeeUid: session.employeeUid, uid: order.uid }
  const before = await readMembership(context, session, order)
  if (before.kind !== 'ok') return { kind: 'not_begun', why: before }
  const at = clock().toISOString()
  const line = (outcome: DayProlongation['outcome']) => ({ ...factsOf(order, before.value), at, outcome })
  const earlier = await list.find(id, line('unknown'))
  // A slow service may still carry out an earlier request: only the end date itself settles that line.
  const isOpen = earlier?.outcome === 'unknown'
  if (isProlonged(before.value, order)) {
    // The list must not contradict what the employee is told now.
    if (earlier && earlier.outcome !== 'prolonged') await list.write(id, { ...earlier, outcome: 'prolonged' })
    return { kind: 'ok', value: 'lookup' }
  }
  if (!(await list.write(id, line('unknown'), lock.requireLock))) return undefined
  const departure = { since: performance.now(), mayLeave: () => lock.mayLeave() }
  const answer = await prolong(call, session.token, order, departure)
  const end = answer.kind === 'open' ? await settle(context, session, order, answer) : toEnd(answer)
  if (end.kind === 'ok') await noteProlonged(context, () => list.write(id, line('prolonged')))
  else if (end.kind !== 'open' && !isOpen) {
    // A prolongation that was done before stays on the list, whatever came of doing it again.
    const ended = earlier?.outcome === 'prolonged' ? earlier : line('not_prolonged')
    await tolerateOutage(context, list.write(id, ended, lock.requireLock), 'prolongation')
  }
  return end
}

/** Writes that the date is set, which stays true: where the store is away, that is tried again once it is back. */
async function noteProlonged(context: ProlongationContext, write: () => Promise<unknown>): Promise<void> {
  const written = await tolerateOutage(context, write(), 'prolongation')
  if (written.kind === 'away') void context.track(keepTrying(write))
}

async function readMembership(
  { call }: ProlongationContext,
  { token }: Session,
  { uid, cardSystemId, balieConsumerKey }: ProlongOrder,
): Promise<Answer<Membership | undefined>> {
  const reading: UitpasCaller = (request) => call({ ...request, deadlineMs: READING_DEADLINE_MS })
  const seen = await passholderByUid(reading, token, { uid, balieConsumerKey })
  if (seen.kind !== 'ok') return seen
  if (seen.value.uid !== uid) return { kind: 'open', cause: 'another passholder' }
  const memberships = seen.value.memberships
  return { kind: 'ok', value: memberships.find(({ cardSystem }) => cardSystem.id === cardSystemId) }
}

async function settle(
  context: ProlongationContext,
  session: Session,
  order: ProlongOrder,
  open: Answer<never>,
): Promise<Answer<ProlongedBy>> {
  const seen = await readMembership(context, session, order)
  // After it was sent, the end date tells enough: some answers lack the flag (service.md §4.3).
  const isSeen = seen.kind === 'ok' && isProlonged(seen.value, order, ['active', 'unsure'])
  return isSeen ? { kind: 'ok', value: 'lookup' } : open
}

function toEnd(answer: Answer<'prolonged'>): Answer<ProlongedBy> {
  return answer.kind === 'ok' ? { kind: 'ok', value: 'answer' } : answer
}

function isProlonged(
  membership: Membership | undefined,
  { kansenStatuutEndDate }: ProlongOrder,
  states: readonly KansenStatuut['state'][] = ['active'],
): boolean {
  const { state, endDate } = membership?.kansenStatuut ?? {}
  return state !== undefined && states.includes(state) && endDate === kansenStatuutEndDate
}

/** Makes the line for the list of the day, with the card and without the person's name. */
function factsOf(
  { cardSystemId, kansenStatuutEndDate, balieConsumerKey }: ProlongOrder,
  membership: Membership | undefined,
): Omit<DayProlongation, 'at' | 'outcome'> {
  const uitpasNumber = membership?.currentCard?.uitpasNumber
  return {
    cardSystem: membership?.cardSystem ?? { id: cardSystemId },
    ...present({ uitpasNumber }),
    kansenStatuutEndDate,
    balieConsumerKey,
  }
}
