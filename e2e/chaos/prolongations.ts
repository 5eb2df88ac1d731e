import { setTimeout as wait } from 'node:timers/promises'
import { brusselsDate, usualEndDate } from '@balie/shared'
import type { Sandbox } from '@balie/sandbox'
import type { Browser, Reply } from '../../bff/test/browser.ts'
import type { Fleet } from './fleet.ts'

const MUNTPUNT = '28808C2F-0DB2-D2CF-F508ECB994D2505F'
const AALST = 1
const LAPSED_ON = '2024-12-31'
const ASK_AGAIN_MS = 200
const OK = 200
const REFUSED = 422

interface Desk {
  sandbox: Sandbox
  browser: Browser
  fleet: Fleet
  random: () => number
}

/** A prolongation: its last answer, and the number of requests for it. */
interface Prolonging {
  uid: string
  endDate: string
  /** True if the service must refuse it: this person never had kansenstatuut. */
  isImpossible: boolean
  told: 'prolonged' | 'refused' | 'unknown'
  requests: number
}

/**
 * Prolongs the kansenstatuut of one person after the other while the storm lasts, some of them by two requests at once.
 * Like a person, asks again until the answer is definite, also after the storm.
 *
 * @param giveUp returns true once asking again can't help
 */
export async function prolongAll(
  desk: Desk,
  { isStormy, giveUp }: { isStormy: () => boolean; giveUp: () => boolean },
): Promise<Prolonging[]> {
  const played: Prolonging[] = []
  while (isStormy()) {
    const one = begin(desk)
    played.push(one)
    while (one.told === 'unknown' && !giveUp()) {
      const copies = 1 + Math.floor(desk.random() * 2)
      const replies = await Promise.all(Array.from({ length: copies }, (_, copy) => ask(desk, one, copy)))
      for (const reply of replies) one.told = toldBy(reply) ?? one.told
      if (one.told === 'unknown') await wait(ASK_AGAIN_MS)
    }
  }
  return played
}

/** Lists the prolongations whose answer contradicts the service. */
export function contradictionsOf(played: readonly Prolonging[], sandbox: Sandbox): string[] {
  const calls = sandbox.control.calls().filter(({ call }) => call === 'prolong')
  return played.flatMap((one) => {
    const sent = calls.filter(({ path }) => path.includes(one.uid))
    const isProlonged = endOf(sandbox, one.uid) === one.endDate
    const found: string[] = []
    if (one.told === 'prolonged' && !isProlonged) found.push('told prolonged, and it was not')
    if (one.told === 'refused' && isProlonged) found.push('told refused, and it was prolonged')
    if (one.told === 'unknown') found.push('never told anything definite')
    if (one.told !== (one.isImpossible ? 'refused' : 'prolonged')) found.push(`told ${one.told} in the end`)
    if (sent.length > one.requests) found.push('sent more often than it was asked for')
    return found.map((what) => `prolongation: ${what} (${JSON.stringify(one)})`)
  })
}

function begin({ sandbox, random }: Desk): Prolonging {
  const isImpossible = random() < 0.25
  const kansenStatuutUntil = isImpossible ? {} : { kansenStatuutUntil: LAPSED_ON }
  const [person] = sandbox.control.addPassholders({ count: 1, cardSystemId: AALST, ...kansenStatuutUntil })
  if (!person) throw new Error('Nobody was added')
  const endDate = usualEndDate(brusselsDate(new Date()))
  return { uid: person.uid, endDate, isImpossible, told: 'unknown', requests: 0 }
}

/** Asks one instance; undefined without an answer. */
async function ask({ browser, fleet }: Desk, one: Prolonging, copy: number): Promise<Reply | undefined> {
  one.requests += 1
  const instance = fleet.instances[(one.requests + copy) % fleet.instances.length] ?? ''
  const order = {
    uid: one.uid,
    cardSystemId: String(AALST),
    kansenStatuutEndDate: one.endDate,
    balieConsumerKey: MUNTPUNT,
  }
  return browser.send('POST', `${instance}/api/prolongations`, order).catch(() => undefined)
}

/** A success and a refusal are definite; anything else can be asked again. */
function toldBy(reply: Reply | undefined): 'prolonged' | 'refused' | undefined {
  if (reply?.status === OK) return 'prolonged'
  return reply?.status === REFUSED ? 'refused' : undefined
}

function endOf(sandbox: Sandbox, uid: string): string | undefined {
  return sandbox.state.passholder(uid)?.memberships[0]?.kansenstatuut?.endDate
}
