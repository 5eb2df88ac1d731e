import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Reply } from '../../bff/test/browser.ts'
import type { Fleet } from './fleet.ts'
import type { Try } from './scenario.ts'

const ASK_AGAIN_MS = 200
/** Longer than a BFF takes for its slowest answer: what was sent before it cannot arrive any more. */
export const PATIENCE_MS = 12_000

export type Told = 'registered' | 'refused' | 'not registered' | 'in progress' | 'unknown'

/** The answers to a client about one key: the final one, and those before it. */
export interface History {
  attempt: Try
  final: Told
  block: unknown
  wasUnknown: boolean
  /** Ends that differ from one another. */
  contradicts: boolean
}

/**
 * Sends a registration as impatient people and proxies do, and asks until the outcome is known, or `giveUp` says so.
 */
export async function pursue(
  attempt: Try,
  {
    browser,
    fleet,
    random,
    giveUp,
  }: { browser: Browser; fleet: Fleet; random: () => number; giveUp: () => boolean },
): Promise<History> {
  const startedAt = performance.now()
  const first = Math.floor(random() * fleet.instances.length)
  const instance = (turn: number) => fleet.instances[(first + turn) % fleet.instances.length] ?? ''
  const history: History = {
    attempt,
    final: 'unknown',
    block: undefined,
    wasUnknown: false,
    contradicts: false,
  }

  function hear(reply: Reply | undefined) {
    const told = toldBy(reply, performance.now() - startedAt > PATIENCE_MS)
    if (told === 'unknown') history.wasUnknown = true
    if (told === 'unknown') return
    if (history.final !== 'unknown' && history.final !== told) history.contradicts = true
    history.final = told
    if (reply) history.block = fieldsOf(reply).block
  }

  const replies = await Promise.all(
    Array.from({ length: attempt.copies }, (_, copy) =>
      browser
        .send('POST', `${instance(copy)}/api/registrations`, attempt.wish, { 'idempotency-key': attempt.key })
        .catch(() => undefined),
    ),
  )
  replies.forEach(hear)
  for (let turn = 0; history.final === 'unknown' && !giveUp(); turn += 1) {
    await wait(ASK_AGAIN_MS)
    hear(
      await browser.send('GET', `${instance(turn)}/api/registrations/${attempt.key}`).catch(() => undefined),
    )
  }
  return history
}

/** Reads an answer about this key. Only a conclusive one counts as an end. */
function toldBy(reply: Reply | undefined, isPatient: boolean): Told {
  if (!reply) return 'unknown'
  const { code, outcome, block } = fieldsOf(reply)
  if (outcome === 'registered') return 'registered'
  if (code === 'REGISTRATION_IN_PROGRESS') return 'in progress'
  // Never taken on; but only once nothing of it can be under way any more.
  if (code === 'UNKNOWN_KEY' && isPatient) return 'not registered'
  if (outcome !== 'not_registered' || block === 'unknown') return 'unknown'
  return reply.status === 422 && code !== 'NOT_REGISTERED' ? 'refused' : 'not registered'
}

function fieldsOf({ json }: Reply): { code?: unknown; outcome?: unknown; block?: unknown } {
  return typeof json === 'object' && json !== null ? json : {}
}
