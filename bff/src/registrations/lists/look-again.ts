import type { Session } from '../../session/sessions.ts'
import type { RegistrationContext } from '../flow/context.ts'
import { hideFleetingEnd } from '../flow/lasting-end.ts'
import { lookUpOutcome } from '../flow/look-up.ts'
import { withDeadline } from '../../http/with-deadline.ts'
import { logSettlement } from '../outcome/log-outcomes.ts'
import { isRevisable } from '../outcome/status.ts'
import { registeredBy } from '../records/earlier-attempts.ts'
import type { RegistrationId, RegistrationRecord } from '../records/registration-record.ts'

/** Number of look-ups of one list that run at a time: a list must not be a burst of calls to the service. */
const MOST_AT_ONCE = 4
/** Longest time that a list waits for the service; the rest is looked up with the next list. */
const LIST_WAITS_MS = 2000
/** Least time left with which a look-up still starts. */
const START_LIMIT_MS = 100

/** Runs a look-up when a slot is free, or skips it if the list's time is up by then. */
export type InTurn = (lookUp: (untilMs: number) => Promise<void>) => Promise<void>

/** Creates the slots for the look-ups of one list, which share its 2 s. */
export function createLookUpTurns(): InTurn {
  const untilMs = performance.now() + LIST_WAITS_MS
  const waiting: (() => void)[] = []
  let running = 0
  return async (lookUp) => {
    if (running === MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      if (performance.now() < untilMs - START_LIMIT_MS) await lookUp(untilMs)
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}

/** Rotates a list by a random amount, so that it isn't always the same part of a long list that is skipped. */
export function rotateRandomly<Item>(items: readonly Item[]): Item[] {
  const first = Math.floor(Math.random() * items.length)
  return [...items.slice(first), ...items.slice(0, first)]
}

/** Updates `record` to the end that a list may show: looked up again if it is revisable, and only if it lasts. */
export async function bringUpToDate(
  context: RegistrationContext,
  session: Session,
  {
    running,
    ...listed
  }: { id: RegistrationId; record: RegistrationRecord; running: boolean; inTurn: InTurn },
): Promise<void> {
  if (!running) await lookAgain(context, session, listed)
  await hideFleetingEnd(context, listed.id, listed.record)
}

/**
 * Looks up a registration with a revisable end once more, and updates `record` if that end turns out to be wrong
 * (outcome.md §3). Skips one whose end the employee has seen and whose card a later attempt registered.
 */
async function lookAgain(
  context: RegistrationContext,
  session: Session,
  { id, record, inTurn }: { id: RegistrationId; record: RegistrationRecord; inTurn: InTurn },
): Promise<void> {
  if (!isRevisable(record)) return
  const by = record.told === undefined ? undefined : await registeredBy(context, record)
  if (by !== undefined && by !== record.attempt) return
  await inTurn(async (untilMs) => {
    const looked = logSettlement(context, record, lookUpOutcome(context, session, { id, record }))
    await withDeadline<unknown>(looked, untilMs, () => undefined)
  })
}
