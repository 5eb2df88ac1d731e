import { it } from 'vitest'
import { newCardCalls, register } from '../../../test/registering.ts'
import { createsRecord, recordsEnd, removesRecord } from '../../../test/store-steps.ts'
import { startTwoForOrder, type Together } from '../../../test/two-instances.ts'
import { type Store, StoreUnavailable } from '../../store/store.ts'

const NOT_REGISTERED = { outcome: 'not_registered' }

/**
 * Starts two instances. The first one stands still once its claim is written, as a suspended process does, until
 * `goOn`.
 *
 * @param options.isHeard whether it still hears that its claim was written
 * @param options.there how the other instance changes the store
 */
async function startStandingStill({
  isHeard,
  ...instances
}: {
  isHeard: boolean
  there?: (driver: Store) => Together
}) {
  const [goesOn, undone] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
  const here =
    (driver: Store): Together =>
    async (steps, options) => {
      const done = await driver.together(steps, options)
      if (steps.some(removesRecord)) undone.resolve(undefined)
      if (!steps.some(createsRecord)) return done
      await goesOn.promise
      if (!isHeard) throw new StoreUnavailable('not heard')
      return done
    }
  const stage = await startTwoForOrder({ ...instances, here })
  return { ...stage, goOn: () => goesOn.resolve(undefined), undone: undone.promise }
}

it.concurrent(
  'a claim that is undone late doesn’t undo the end that was told meanwhile',
  async ({ expect }) => {
    const stage = await startStandingStill({ isHeard: false })
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
    async (steps, options) => {
      if (steps.some(recordsEnd)) {
        once.goOn()
        await once.undone
      }
      return driver.together(steps, options)
    }
  const stage = await startStandingStill({ isHeard: false, there })
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
    const stage = await startStandingStill({ isHeard: true })
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
