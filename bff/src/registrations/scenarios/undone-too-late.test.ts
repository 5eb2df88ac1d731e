import { randomUUID } from 'node:crypto'
import { type ExpectStatic, it } from 'vitest'
import { createBrowser } from '../../../test/browser.ts'
import { ANKE, MUNTPUNT } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { startApp, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type Store, storeOn, StoreUnavailable, type StoreStep } from '../../store/store.ts'

type Together = Store['together']

const isClaim = (steps: readonly StoreStep[]) =>
  steps.some((step) => step.do === 'create' && step.key.startsWith('registration:'))
const isUndo = (steps: readonly StoreStep[]) =>
  steps.some((step) => step.do === 'remove' && step.key.startsWith('registration:'))
const settles = (steps: readonly StoreStep[]) =>
  steps.some((step) => step.do === 'update' && step.fields.some(([name]) => name === 'settled'))

/**
 * Starts two instances that share a store, and signs somebody in at both. The first one stands still once its claim is
 * written, as a suspended process does, until `goOn`.
 *
 * @param options.isHeard whether it still hears that its claim was written
 * @param options.there how the other instance changes the store
 */
async function startTwo({ isHeard, there }: { isHeard: boolean; there?: (driver: Store) => Together }) {
  const driver = openSqliteStore(':memory:')
  const [goesOn, undone] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const slow: Together = async (steps, care) => {
    const done = await driver.together(steps, care)
    if (isUndo(steps)) undone.resolve(undefined)
    if (!isClaim(steps)) return done
    await goesOn.promise
    if (!isHeard) throw new StoreUnavailable('not heard')
    return done
  }
  const bff = await startBff({ store: storeOn({ ...driver, together: slow }) })
  const otherStore = there ? storeOn({ ...driver, together: there(driver) }) : driver
  const other = await startApp(bff.sandbox, { store: otherStore })
  const { control } = bff.sandbox
  const here = bff.browser()
  await here.signIn(ANKE)
  await here.send('GET', '/api/session')
  const browser = createBrowser(other.origin)
  for (const [name, value] of here.cookies) browser.cookies.set(name, value)
  const [uitpasNumber = ''] = control.bulk({ cards: 1, cardSystemId: 1, counterId: MUNTPUNT })
  const [person] = control.addPassholders({ count: 1, cardSystemId: 1 })
  control.clearCalls()
  const key = randomUUID()
  return {
    ...{ bff, here, key },
    there: browser,
    wish: { uid: person?.uid ?? '', reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT },
    goOn: () => goesOn.resolve(undefined),
    undone: undone.promise,
    ask: () => browser.send('GET', `/api/registrations/${key}`),
    untilSilent: (expect: ExpectStatic) =>
      expect
        .poll(async () => (await browser.send('GET', '/api/registrations?state=unsettled')).json)
        .toMatchObject({ registrations: [{ key, running: false }] }),
    async close() {
      await Promise.all([bff.close(), other.close()])
      await driver.close()
    },
  }
}

const NOT_REGISTERED = { outcome: 'not_registered' }

it.concurrent(
  'a claim that is undone late doesn’t undo the end that was told meanwhile',
  async ({ expect }) => {
    const stage = await startTwo({ isHeard: false })
    const { here, there, key, wish, ask } = stage
    const first = register(here, wish, key)
    await stage.untilSilent(expect)
    await expect.poll(async () => (await ask()).json).toMatchObject(NOT_REGISTERED)

    stage.goOn()
    await Promise.all([first, stage.undone])
    expect((await ask()).json).toMatchObject(NOT_REGISTERED)
    expect((await register(there, wish, key)).json).toMatchObject(NOT_REGISTERED)
    expect(newCardCalls(stage)).toEqual([])
    await stage.close()
  },
)

it.concurrent('a look-up tells no end of a registration that was undone meanwhile', async ({ expect }) => {
  const once = { goOn: (): void => undefined, undone: Promise.resolve<undefined>(undefined) }
  const there =
    (driver: Store): Together =>
    async (steps, care) => {
      if (settles(steps)) {
        once.goOn()
        await once.undone
      }
      return driver.together(steps, care)
    }
  const stage = await startTwo({ isHeard: false, there })
  Object.assign(once, { goOn: stage.goOn, undone: stage.undone })
  const first = register(stage.here, stage.wish, stage.key)
  await stage.untilSilent(expect)
  const told: unknown[] = []
  await expect
    .poll(async () => {
      const { status, json } = await stage.ask()
      told.push(json)
      return status
    })
    .toBe(404)
  await first
  for (const json of told) expect(json).not.toMatchObject(NOT_REGISTERED)
  await stage.close()
})

it.concurrent(
  'an owner that sends nothing in the end doesn’t forget what another one sent',
  async ({ expect }) => {
    const stage = await startTwo({ isHeard: true })
    const { here, there, key, wish } = stage
    const first = register(here, wish, key)
    await stage.untilSilent(expect)
    // The locks of the owner that stands still lapse.
    await expect.poll(async () => (await register(there, wish)).status).toBe(201)
    stage.goOn()
    await first
    expect(await register(there, wish)).toMatchObject({ status: 201, json: { outcome: 'registered' } })
    await stage.close()
  },
)
