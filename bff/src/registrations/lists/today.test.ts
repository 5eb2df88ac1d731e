import { randomUUID } from 'node:crypto'
import { todaySchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, BILAL, SEED } from '../../../test/people.ts'
import type { Browser } from '../../../test/browser.ts'
import { register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const TODAY = '/api/registrations?state=today'

describe('GET /api/registrations?state=today', () => {
  const stage = useBff()
  const list = async (browser: Browser = stage.browser) => {
    const { json } = await browser.send('GET', TODAY)
    return todaySchema.parse(json).registrations
  }
  const find = async (key: string) => (await list()).find((one) => one.key === key)

  it('shows the registrations, with the price that was on screen, to this employee alone', async () => {
    const key = randomUUID()
    await register(stage.browser, { ...SEED, shownPrice: '5.00' }, key)
    expect(await find(key)).toMatchObject({
      uitpasNumber: SEED.uitpasNumber,
      reason: SEED.reason,
      balieConsumerKey: SEED.balieConsumerKey,
      shownPrice: '5.00',
      outcome: 'registered',
      block: 'not_requested',
    })
    expect(JSON.stringify(await list())).not.toContain(SEED.uid)
    const bilal = stage.bff.browser()
    await bilal.signIn(BILAL)
    expect((await list(bilal)).map((one) => one.key)).not.toContain(key)
  })

  it('never sends that price to the service', async () => {
    await register(stage.browser, { ...SEED, shownPrice: '5.00' }, randomUUID())
    expect(JSON.stringify(stage.bff.sandbox.control.calls())).not.toMatch(/shownPrice/i)
  })

  it('tells a refused one and one whose outcome is unknown apart', async () => {
    const [refused, lost] = [randomUUID(), randomUUID()]
    spoil(stage, 'newCard', { kind: 'code', code: 'ACTION_NOT_ALLOWED' })
    await register(stage.browser, SEED, refused)
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    await register(stage.browser, SEED, lost)
    expect(await find(refused)).toMatchObject({ outcome: 'not_registered' })
    expect(await find(lost)).toMatchObject({ outcome: 'unknown' })
  })

  it('leaves out registrations that definitely weren’t sent', async () => {
    const key = randomUUID()
    await register(stage.browser, { ...SEED, balieConsumerKey: 'not-theirs' }, key)
    expect(await find(key)).toBeUndefined()
  })

  it('names the counters in a spreadsheet in a session that has asked nothing before', async () => {
    await register(stage.browser, SEED, randomUUID())
    const fresh = stage.bff.browser()
    await fresh.signIn(ANKE)
    const { text } = await fresh.send('GET', TODAY, undefined, { accept: 'text/csv' })
    expect(text).toContain(';Muntpunt;')
  })

  it('starts again after midnight in Brussels', async () => {
    const key = randomUUID()
    await register(stage.browser, SEED, key)
    stage.aheadMs = 24 * 3600 * 1000
    await stage.browser.signIn(ANKE)
    expect(await list()).toEqual([])
  })

  it('refuses a price that isn’t an amount', async () => {
    const { status } = await register(stage.browser, { ...SEED, shownPrice: '5 euro' }, randomUUID())
    expect(status).toBe(400)
  })
})
