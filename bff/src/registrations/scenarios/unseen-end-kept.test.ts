import { randomUUID } from 'node:crypto'
import { openRegistrationsSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, SEED } from '../../../test/people.ts'
import { acknowledge, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

describe('an unseen end', () => {
  const stage = useBff()

  /** Signs in again: no session lasts that long. */
  async function signInLater(ms: number): Promise<Browser> {
    stage.aheadMs += ms
    const browser = stage.bff.browser()
    await browser.signIn(ANKE)
    return browser
  }
  async function listed(browser: Browser): Promise<string[]> {
    const { json } = await browser.send('GET', '/api/registrations?state=unsettled')
    return openRegistrationsSchema.parse(json).registrations.map(({ key }) => key)
  }

  it.each([
    ['registered', undefined],
    ['registered, with its answer lost', { kind: 'reset', when: 'after' }],
    ['refused', { kind: 'code', code: 'ACTION_NOT_ALLOWED' }],
  ] as const)('is there for 30 days (%s), and for 36 hours once it was seen', async (_, fault) => {
    if (fault) spoil(stage, 'newCard', fault)
    const key = randomUUID()
    await register(stage.browser, SEED, key)

    const afterDays = await signInLater(29 * DAY_MS)
    const told = await afterDays.send('GET', `/api/registrations/${key}`)
    const end = { outcome: fault?.kind === 'code' ? 'not_registered' : 'registered' }
    expect(told.json).toMatchObject(end)
    expect(await listed(afterDays)).toContain(key)

    await acknowledge(afterDays, key)
    const nextDay = await signInLater(35 * HOUR_MS)
    expect((await nextDay.send('GET', `/api/registrations/${key}`)).json).toMatchObject(end)
    const later = await signInLater(2 * HOUR_MS)
    expect((await later.send('GET', `/api/registrations/${key}`)).json).toMatchObject({ code: 'UNKNOWN_KEY' })
  })
})
