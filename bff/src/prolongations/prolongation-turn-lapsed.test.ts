import { brusselsDate, prolongEndpoint, type Today, usualEndDate } from '@balie/shared'
import { it } from 'vitest'
import { createBrowser } from '../../test/browser.ts'
import { ANKE, MUNTPUNT } from '../../test/people.ts'
import { startApp, startBff } from '../../test/start-bff.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { storeOn } from '../store/store.ts'

const AALST = 1
/** Longer than a turn lasts. */
const LAPSES = { timeout: 40_000 }

/**
 * Starts two instances that share a store, and signs somebody in at both. The first one stands still at the line of the
 * day, before or after it is written, as a suspended process does, until `goOn`.
 */
async function startTwo(moment: 'before' | 'after') {
  const driver = openSqliteStore(':memory:')
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<undefined>()
  const slow = storeOn({
    ...driver,
    async together(steps, care) {
      const isLine = steps.some(({ key }) => key.startsWith('prolonged:'))
      if (isLine && moment === 'before') await goesOn
      const done = await driver.together(steps, care)
      if (isLine && moment === 'after') await goesOn
      return done
    },
  })
  const bff = await startBff({ store: slow })
  const other = await startApp(bff.sandbox, { store: driver })
  const here = bff.browser()
  await here.signIn(ANKE)
  await here.send('GET', '/api/session')
  const there = createBrowser(other.origin)
  for (const [name, value] of here.cookies) there.cookies.set(name, value)
  const { control, state } = bff.sandbox
  const [person] = control.addPassholders({
    count: 1,
    cardSystemId: AALST,
    kansenStatuutUntil: brusselsDate(new Date()),
  })
  const uid = person?.uid ?? ''
  return {
    ...{ here, there },
    order: { uid, cardSystemId: String(AALST), balieConsumerKey: MUNTPUNT },
    goOn: () => goOn(undefined),
    sent: () => control.calls().filter(({ call }) => call === 'prolong'),
    endDate: () => state.passholder(uid)?.memberships[0]?.kansenstatuut?.endDate,
    async outcomeOf(endDate: string) {
      const { prolongations } = (await there.send('GET', '/api/registrations?state=today')).json as Today
      return prolongations?.find(({ kansenStatuutEndDate }) => kansenStatuutEndDate === endDate)?.outcome
    },
    async close() {
      await Promise.all([bff.close(), other.close()])
      await driver.close()
    },
  }
}

it.concurrent.for(['before', 'after'] as const)(
  'a prolongation that stood still %s its line was written sends nothing in the turn of another',
  async (moment, { expect }) => {
    const stage = await startTwo(moment)
    const { here, there } = stage
    const usual = usualEndDate(brusselsDate(new Date()))
    const first = here.send('POST', prolongEndpoint.path, { ...stage.order, kansenStatuutEndDate: usual })
    const kansenStatuutEndDate =
      moment === 'before' ? usual : brusselsDate(new Date(Date.now() + 30 * 86_400_000))
    const later = { ...stage.order, kansenStatuutEndDate }
    const asksAgain = async () => (await there.send('POST', prolongEndpoint.path, later)).status
    await expect.poll(asksAgain, LAPSES).toBe(200)

    stage.goOn()
    expect((await first).status).toBeGreaterThanOrEqual(500)
    expect(stage.sent()).toHaveLength(1)
    expect(stage.endDate()).toBe(kansenStatuutEndDate)
    expect(await stage.outcomeOf(kansenStatuutEndDate)).toBe('prolonged')
    await stage.close()
  },
)
