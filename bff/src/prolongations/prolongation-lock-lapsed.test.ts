import { brusselsDate, prolongEndpoint, type Today, usualEndDate } from '@balie/shared'
import { it } from 'vitest'
import { MUNTPUNT } from '../../test/people.ts'
import { startTwo, type Together } from '../../test/two-instances.ts'
import type { Store } from '../store/store.ts'

const AALST = 1
/** Longer than a lock lasts. */
const LAPSES = { timeout: 40_000 }

/**
 * Starts two instances. The first one stands still at the line of the day, before or after it is written, as a suspended
 * process does, until `goOn`.
 */
async function startStandingStill(moment: 'before' | 'after') {
  const { promise: goesOn, resolve: goOn } = Promise.withResolvers<undefined>()
  const standingStill =
    (driver: Store): Together =>
    async (steps, options) => {
      const isLine = steps.some(({ key }) => key.startsWith('prolonged:'))
      if (isLine && moment === 'before') await goesOn
      const done = await driver.together(steps, options)
      if (isLine && moment === 'after') await goesOn
      return done
    }
  const { bff, here, there, close } = await startTwo({ here: standingStill })
  const { control, state } = bff.sandbox
  const [person] = control.addPassholders({
    count: 1,
    cardSystemId: AALST,
    kansenStatuutUntil: brusselsDate(new Date()),
  })
  const uid = person?.uid ?? ''
  return {
    ...{ here, there, close },
    order: { uid, cardSystemId: String(AALST), balieConsumerKey: MUNTPUNT },
    goOn: () => goOn(undefined),
    sent: () => control.calls().filter(({ call }) => call === 'prolong'),
    endDate: () => state.passholder(uid)?.memberships[0]?.kansenstatuut?.endDate,
    async outcomeOf(endDate: string) {
      const { prolongations } = (await there.send('GET', '/api/registrations?state=today')).json as Today
      return prolongations?.find(({ kansenStatuutEndDate }) => kansenStatuutEndDate === endDate)?.outcome
    },
  }
}

it.concurrent.for(['before', 'after'] as const)(
  'a prolongation that stood still %s its line was written sends nothing under the lock of another',
  async (moment, { expect }) => {
    const stage = await startStandingStill(moment)
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
