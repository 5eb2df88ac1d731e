import type { LoggedCall } from '@balie/sandbox'
import type { History } from './client.ts'
import type { Scenario, Wish } from './scenario.ts'

/** Reported outcomes, and their differences from the service's actions. */
export interface Verdict {
  counts: Record<string, number>
  contradictions: string[]
  /** Still unknown although it could be settled. */
  unsettled: History[]
}

/** A scenario and what each of its keys was told, in the order of its tries. */
export interface Played {
  scenario: Scenario
  histories: History[]
}

/** Compares what clients were told with the service's own journal. */
export function audit(played: readonly Played[], calls: readonly LoggedCall[]): Verdict {
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
    },
    contradictions: played.flatMap((one) => contradictionsIn(one, calls)),
    unsettled: unknown.filter((history) => !lostToAnother.includes(history)),
  }
}

/**
 * Tells whether the card is someone else's by now: by the rules a lost answer about it stays unknown (decision 015).
 */
function wentToAnother({ uid, uitpasNumber }: Wish, calls: readonly LoggedCall[]): boolean {
  return calls.some(
    (call) =>
      call.call === 'newCard' &&
      call.committed &&
      valueOf(call, 'uitpasNumber') === uitpasNumber &&
      valueOf(call, 'uid') !== uid,
  )
}

function contradictionsIn({ scenario, histories }: Played, calls: readonly LoggedCall[]): string[] {
  const found: string[] = []
  const say = (what: string) => found.push(`${scenario.kind}: ${what} (${JSON.stringify(scenario.tries)})`)
  const card = scenario.tries[0]?.wish.uitpasNumber
  const registrations = calls.filter(
    (call) => call.call === 'newCard' && valueOf(call, 'uitpasNumber') === card,
  )
  const done = registrations.filter(({ committed }) => committed)
  if (done.length > 1) say('the card was registered twice')
  if (registrations.length > scenario.tries.length) say('newCard was sent more often than there are keys')

  for (const { attempt, final, block, contradicts } of histories) {
    const { uid, blockUitpasNumber } = attempt.wish
    const theirs = done.some((call) => valueOf(call, 'uid') === uid)
    const isOnlyOne = histories.filter((other) => other.attempt.wish.uid === uid).length === 1
    if (contradicts) say('two different ends were told')
    if (final === 'registered' && !theirs) say('told registered, and it was not')
    if (final !== 'registered' && theirs && isOnlyOne) say(`told ${final}, and it was registered`)
    const blocks = calls.filter(
      (call) => call.call === 'block' && call.path.endsWith(`/${blockUitpasNumber ?? 'none'}`),
    )
    const wasBlocked = blocks.some(({ committed }) => committed)
    if (blocks.length > scenario.tries.length) say('block was sent more often than there are keys')
    if (block === 'done' && !wasBlocked) say('told blocked, and it was not')
    if (block === 'failed' && wasBlocked && isOnlyOne) say('told not blocked, and it was')
  }
  const everyone = new Set(done.map((call) => valueOf(call, 'uid')))
  for (const uid of everyone) {
    const told = histories.filter(({ attempt }) => attempt.wish.uid === uid)
    if (!told.some(({ final }) => final === 'registered')) say('it was registered, and nobody was told')
  }
  return found
}

function valueOf({ form }: LoggedCall, name: string): string | undefined {
  return form.find(([key]) => key === name)?.[1]
}
