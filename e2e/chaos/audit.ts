import type { LoggedCall } from '@balie/sandbox'
import type { History } from './client.ts'
import type { Scenario, Wish } from './scenario.ts'
import { TIMEOUT_MS } from './storm.ts'

/** A BFF's time for an answer begins before the service notes that the request came. */
const ANSWER_MARGIN_MS = 400

/** Reported outcomes, and their differences from the service's actions. */
export interface Verdict {
  counts: Record<string, number>
  contradictions: string[]
  /** Still unknown although it could be settled. */
  unsettled: History[]
}

/** A scenario, and the answers about each of its keys, in the order of its tries. */
export interface Played {
  scenario: Scenario
  histories: History[]
}

/**
 * Compares every outcome that clients were given, at any time, with the service's own journal.
 *
 * @param listed the keys on the list of open registrations at the end
 */
export function audit(
  played: readonly Played[],
  calls: readonly LoggedCall[],
  listed: ReadonlySet<string>,
): Verdict {
  const histories = played.flatMap((one) => one.histories)
  const unknown = histories.filter(({ final }) => final === 'unknown')
  const lostToAnother = unknown.filter(({ attempt }) => wentToAnother(attempt.wish, calls))
  const count = (what: (history: History) => boolean) => histories.filter(what).length
  return {
    counts: {
      attempts: histories.length,
      registered: count(({ final }) => final === 'registered'),
      refused: count(({ final }) => final === 'refused'),
      'not registered': count(({ final }) => final === 'not registered'),
      'in progress': count(({ final }) => final === 'in progress'),
      unknown: unknown.length,
      'of another by now': lostToAnother.length,
      settled: count(({ final, wasUnknown }) => wasUnknown && final !== 'unknown'),
      acknowledged: count(({ acknowledged }) => acknowledged),
    },
    contradictions: [
      ...played.flatMap((one) => contradictionsIn(one, calls)),
      ...registeredTwice(calls),
      ...histories
        .filter((history) => isToBeListed(history) && !listed.has(history.attempt.key))
        .map(({ attempt }) => `nobody saw its end, and it is on no list (${JSON.stringify(attempt)})`),
    ],
    unsettled: unknown.filter((history) => !lostToAnother.includes(history)),
  }
}

/** A "not registered" may be about a key under which nothing was sent, so there is nothing to list. */
function isToBeListed({ final, acknowledged }: History): boolean {
  return !acknowledged && (final === 'registered' || final === 'unknown')
}

/**
 * Tells whether the card is someone else's by now: by the rules a lost answer about it stays unknown (decision 015).
 */
function wentToAnother({ uid, uitpasNumber }: Wish, calls: readonly LoggedCall[]): boolean {
  return newCards(calls, uitpasNumber).some((call) => call.committed && valueOf(call, 'uid') !== uid)
}

/** No second newCard for a passholder may come while the first is under way, whatever card it is of. */
function registeredTwice(calls: readonly LoggedCall[]): string[] {
  const done = calls.filter(({ call, committed }) => call === 'newCard' && committed)
  const ofPeople = Map.groupBy(done, (call) => valueOf(call, 'uid'))
  return [...ofPeople].flatMap(([uid, theirs]) => {
    const inOrder = theirs.map(periodOf).toSorted((a, b) => a.from - b.from)
    return inOrder
      .filter(({ from }, index) => from < (inOrder[index - 1]?.until ?? 0))
      .map(() => `two cards were registered at once for ${String(uid)}`)
  })
}

/** The period from a call's arrival until it was carried out, and until its answer left or its client gave up. */
function periodOf({ at, committedAt = at, answeredAt = at }: LoggedCall) {
  const from = Date.parse(at)
  const waited = Math.min(Date.parse(answeredAt), from + TIMEOUT_MS - ANSWER_MARGIN_MS)
  return { from, until: Math.max(Date.parse(committedAt), waited) }
}

function contradictionsIn({ scenario, histories }: Played, calls: readonly LoggedCall[]): string[] {
  const found: string[] = []
  const say = (what: string) => found.push(`${scenario.kind}: ${what} (${JSON.stringify(scenario.tries)})`)
  for (const card of new Set(scenario.tries.map(({ wish }) => wish.uitpasNumber))) {
    const registrations = newCards(calls, card)
    const done = registrations.filter(({ committed }) => committed)
    const about = histories.filter(({ attempt }) => attempt.wish.uitpasNumber === card)
    if (done.length > 1) say('the card was registered twice')
    if (registrations.length > about.length) say('newCard was sent more often than there are keys')
    for (const history of about) for (const what of contradictionsOf(history, { histories, done })) say(what)
    for (const uid of new Set(done.map((call) => valueOf(call, 'uid')))) {
      const told = about.filter(({ attempt }) => attempt.wish.uid === uid)
      if (!told.some(({ final }) => final === 'registered')) say('it was registered, and nobody was told')
    }
  }
  for (const old of new Set(scenario.tries.map(({ wish }) => wish.blockUitpasNumber))) {
    if (old === undefined) continue
    const blocks = calls.filter(({ call, path }) => call === 'block' && path.endsWith(`/${old}`))
    const about = histories.filter(({ attempt }) => attempt.wish.blockUitpasNumber === old)
    const wasBlocked = blocks.some(({ committed }) => committed)
    if (blocks.length > about.length) say('block was sent more often than there are keys')
    if (!wasBlocked && about.some(({ block }) => block === 'done')) say('told blocked, and it was not')
    if (wasBlocked && about.length === 1 && about[0]?.block === 'failed') say('told not blocked, and it was')
  }
  return found
}

function contradictionsOf(
  { attempt, final, ends }: History,
  { histories, done }: { histories: readonly History[]; done: readonly LoggedCall[] },
): string[] {
  const { uid, uitpasNumber } = attempt.wish
  const theirs = done.some((call) => valueOf(call, 'uid') === uid)
  const same = histories.filter(
    ({ attempt: { wish } }) => wish.uid === uid && wish.uitpasNumber === uitpasNumber,
  )
  // Another key may have registered the same card for the same passholder since: then both may be answered as
  // registered.
  const isOvertaken = same.length > 1 && final === 'registered'
  return [
    ends.length > 1 && !isOvertaken && `told ${ends.join(', then ')}`,
    final === 'registered' && !theirs && 'told registered, and it was not',
    final !== 'registered' && theirs && same.length === 1 && `told ${final}, and it was registered`,
  ].filter((what) => typeof what === 'string')
}

function newCards(calls: readonly LoggedCall[], uitpasNumber: string): LoggedCall[] {
  return calls.filter((call) => call.call === 'newCard' && valueOf(call, 'uitpasNumber') === uitpasNumber)
}

function valueOf({ form }: LoggedCall, name: string): string | undefined {
  return form.find(([key]) => key === name)?.[1]
}
