import { setTimeout as wait } from 'node:timers/promises'
import type { Sandbox } from '@balie/sandbox'
import type { Browser } from '../../bff/test/browser.ts'
import { pursue } from './client.ts'
import type { Fleet } from './fleet.ts'
import { createScenarios, type Scenario } from './scenario.ts'
import { SETTLE_MS, TIMEOUT_MS } from './storm.ts'

/** Later than the call's deadline and the settling time together. */
const BEYOND_MS = TIMEOUT_MS + SETTLE_MS + 1500

/**
 * Plays a service that commits only after the settling time: until that is over the client must get `unknown`, and
 * nothing else; a request after the commit must get `registered`.
 */
export async function playLate(stage: {
  sandbox: Sandbox
  browser: Browser
  fleet: Fleet
  random: () => number
}): Promise<{ wasUnknown: boolean; mistakes: string[] }> {
  const { sandbox } = stage
  const { tries } = plainScenario(stage)
  const [attempt] = tries
  if (!attempt) throw new Error('Nothing to try')
  sandbox.control.addFault({ call: 'newCard', fault: { kind: 'delay', ms: BEYOND_MS, when: 'before' } })
  const sentAt = performance.now()
  const isNearlySettled = () => performance.now() - sentAt > TIMEOUT_MS + SETTLE_MS - 1200
  const told = await pursue(attempt, { ...stage, giveUp: isNearlySettled })
  const mistakes = told.final === 'unknown' ? [] : [`too late: told ${told.final} while nobody could know`]
  while (sandbox.state.card(attempt.wish.uitpasNumber)?.status !== 'ACTIVE') await wait(50)
  const asked = await pursue(
    { ...attempt, copies: 0 },
    { ...stage, giveUp: () => performance.now() - sentAt > 30_000 },
  )
  if (asked.final !== 'registered') mistakes.push(`too late: told ${asked.final} after it was registered`)
  return { wasUnknown: told.wasUnknown, mistakes }
}

function plainScenario({ sandbox, random }: { sandbox: Sandbox; random: () => number }): Scenario {
  const next = createScenarios(sandbox, random)
  for (;;) {
    const scenario = next()
    if (scenario.kind === 'plain' && scenario.tries.every(({ wish }) => wish.blockUitpasNumber === undefined))
      return scenario
  }
}
