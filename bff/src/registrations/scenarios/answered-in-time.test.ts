import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { ANKE, JAN, JAN_REPLACEMENT, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil, stockCard } from '../../../test/registering.ts'
import { startBff } from '../../../test/start-bff.ts'
import { useBff } from '../../../test/use-bff.ts'

const stage = useBff({ environment: { UITPAS_TIMEOUT_MS: '12000' } })

const TENTH_OF_A_SECOND_MS = 100
const TENTHS_OF_5_S = 50

/** Counts tenths of a second in which this process runs: none passes while the machine stands still. */
function startStopwatch() {
  let tenths = 0
  const timer = setInterval(() => (tenths += 1), TENTH_OF_A_SECOND_MS)
  return () => {
    clearInterval(timer)
    return tenths
  }
}

it('a registration is answered within 5 s of the end of its own call, however long the look-ups take', async () => {
  spoil(stage, 'newCard', { kind: 'reset', when: 'after' })
  spoil(stage, 'retrieve', { kind: 'delay', ms: 60_000 }, null)
  spoil(stage, 'passholder', { kind: 'delay', ms: 60_000 }, null)
  const lost = register(stage.browser, SEED)
  await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
  const stopAfterLost = startStopwatch()
  const kansenpas = stockCard(stage, { kansenpas: true })
  const refused = register(stage.browser, {
    ...SEED,
    uid: JAN,
    reason: 'LOSS_THEFT',
    uitpasNumber: kansenpas,
  })

  await expect.poll(() => newCardCalls(stage)).toHaveLength(2)
  const stopAfterRefused = startStopwatch()

  expect(await lost).toMatchObject({ status: 504, json: { outcome: 'unknown' } })
  expect(stopAfterLost()).toBeLessThanOrEqual(TENTHS_OF_5_S)
  expect(await refused).toMatchObject({
    status: 422,
    json: { code: 'INVALID_CARD', outcome: 'not_registered' },
  })
  expect(stopAfterRefused()).toBeLessThanOrEqual(TENTHS_OF_5_S)
})

it('one that takes longer is reported as unknown and goes on; a later request for it waits for its end', async () => {
  const patient = await startBff({ environment: { UITPAS_TIMEOUT_MS: '3000' } })
  try {
    const browser = patient.browser()
    await browser.signIn(ANKE)
    await browser.send('GET', '/api/session')
    const late = { kind: 'delay', when: 'after' } as const
    // Reading takes 2 s, the block 3 s in vain, looking the old card up 2 s, newCard 2 s: 9 s of 7.9. Each is a second
    // from its own deadline, since a busy machine takes some of it.
    for (const [call, ms] of [
      ['retrieve', 2000],
      ['block', 6000],
      ['retrieve', 2000],
      ['newCard', 2000],
    ] as const)
      patient.sandbox.control.addFault({ call, fault: { ...late, ms } })
    const key = randomUUID()
    expect(await register(browser, JAN_REPLACEMENT, key)).toMatchObject({
      status: 504,
      json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' },
    })
    expect(await browser.send('GET', `/api/registrations/${key}`)).toMatchObject({
      status: 200,
      json: { outcome: 'registered', block: 'done' },
    })
  } finally {
    await patient.close()
  }
})
