import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Reply } from '../../bff/test/browser.ts'
import type { Fleet } from './fleet.ts'
import type { Try } from './scenario.ts'
import { type Told, toldBy } from './told-by.ts'

const ASK_AGAIN_MS = 200
/** Longer than a BFF takes for its slowest answer. */
export const PATIENCE_MS = 12_000
/** Share of answers that are lost on their way from the BFF to the browser. */
const LOST = 0.15
/** Share of the registrations that a browser sends again once there is an answer, and of the ends that it acknowledges. */
const REPEATED = 0.3
const ACKNOWLEDGED = 0.5
const REPEAT_WITHIN_MS = 400

/** The answers to a client about one key: the final one, and those before it. */
export interface History {
  attempt: Try
  final: Told
  block: unknown
  wasUnknown: boolean
  /** The ends that were answered, without repeats: more than one is a contradiction. */
  ends: Told[]
  /** True if the client acknowledged the end; the BFF may not have received that. */
  acknowledged: boolean
}

/** Dependencies of a client. */
export interface Desk {
  browser: Browser
  fleet: Fleet
  random: () => number
  giveUp: () => boolean
}

/** Sends a registration as impatient people and proxies do, and asks until the outcome is known, or `giveUp` says so. */
export async function pursue(attempt: Try, desk: Desk): Promise<History> {
  const { browser, fleet, random, giveUp } = desk
  const first = Math.floor(random() * fleet.instances.length)
  const instance = (turn: number) => fleet.instances[(first + turn) % fleet.instances.length] ?? ''
  const history: History = {
    attempt,
    final: 'unknown',
    block: undefined,
    wasUnknown: false,
    ends: [],
    acknowledged: false,
  }
  const about = `/api/registrations/${attempt.key}`
  const send = (turn: number, method: string, path: string, body?: unknown) =>
    browser
      .send(method, instance(turn) + path, body, { 'idempotency-key': attempt.key })
      .catch(() => undefined)
  const post = (turn: number) => send(turn, 'POST', '/api/registrations', attempt.wish)

  /**
   * Browsers send a POST again by themselves, perhaps to another instance, if its connection breaks before an answer.
   */
  async function postAsBrowsersDo(copy: number) {
    const reply = await post(copy)
    if (reply) return random() < LOST ? undefined : reply
    await wait(random() * REPEAT_WITHIN_MS)
    return post(copy + 1)
  }

  const copies = Array.from({ length: attempt.copies }, (_, copy) => postAsBrowsersDo(copy))
  for (const reply of await Promise.all(copies)) hear(history, reply)
  for (let turn = 0; history.final === 'unknown' && !giveUp(); turn += 1) {
    await wait(ASK_AGAIN_MS)
    const reply = await send(turn, 'GET', about)
    const isUnknownKey = reply !== undefined && toldBy(reply) === 'nothing'
    hear(history, isUnknownKey ? await send(turn, 'POST', `${about}/abandon`, attempt.wish) : reply)
  }
  // A refusal because of another registration in progress settles nothing: sent again, this one may be registered.
  if (history.final === 'in progress') return history
  if (attempt.copies > 0 && random() < REPEATED) hear(history, await post(1))
  if (history.final !== 'unknown' && random() < ACKNOWLEDGED) {
    history.acknowledged = true
    await send(0, 'POST', '/api/registrations/told', { keys: [attempt.key] })
  }
  return history
}

/** Asks once more when all is over: the answer must be the same as before. */
export async function askOnceMore(history: History, { browser, fleet }: Desk): Promise<void> {
  if (history.final === 'in progress') return
  const [instance = ''] = fleet.instances
  hear(history, await browser.send('GET', `${instance}/api/registrations/${history.attempt.key}`))
}

/** Notes what an answer says about its key. A lost answer says nothing. */
function hear(history: History, reply: Reply | undefined): void {
  const told = reply ? toldBy(reply) : 'unknown'
  if (told === 'nothing') return
  if (told === 'unknown') {
    history.wasUnknown = true
    return
  }
  if (history.final !== told) history.ends.push(told)
  history.final = told
  history.block = (reply?.json as { block?: unknown } | undefined)?.block
}
