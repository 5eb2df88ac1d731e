import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { recordsEnd } from '../../../test/store-steps.ts'
import { startTwoForOrder, type Together } from '../../../test/two-instances.ts'
import { type Store, StoreUnavailable } from '../../store/store.ts'

/** The driver's changes, of which those of registrations, leases and locks pass by `through`. */
function changing(driver: Store, through: Together): Together {
  return (steps, options) =>
    steps.some(({ key }) => /^(?:registration|lease|lock)/.test(key))
      ? through(steps, options)
      : driver.together(steps, options)
}

/**
 * The owner of a registration stands still while the block of the old card runs, as a suspended process does, until its
 * lease has lapsed; then it goes on.
 */
describe('a silent owner', () => {
  let stage: Awaited<ReturnType<typeof startTwoForOrder>>
  let goesOn: PromiseWithResolvers<undefined>
  let isStill: boolean
  /** Makes the changes of the other instance, if set. */
  let asSeenThere: ((driver: Store, ...change: Parameters<Together>) => Promise<boolean[]>) | undefined

  beforeEach(async () => {
    isStill = false
    goesOn = Promise.withResolvers()
    asSeenThere = undefined
    stage = await startTwoForOrder({
      here: (driver) =>
        changing(driver, async (steps, options) => {
          if (isStill) await goesOn.promise
          return driver.together(steps, options)
        }),
      there: (driver) =>
        changing(driver, (steps, options) =>
          asSeenThere ? asSeenThere(driver, steps, options) : driver.together(steps, options),
        ),
    })
  })
  afterEach(async () => {
    goOn()
    await stage.close()
  })

  const goOn = () => goesOn.resolve(undefined)

  /** Begins the registration, and returns its answer once its owner is silent. */
  async function begin() {
    spoil(stage, 'block', { kind: 'delay', ms: 1500, when: 'after' })
    const wish = { ...stage.wish, blockUitpasNumber: stage.oldCard }
    const answer = register(stage.here, wish, stage.key)
    await expect.poll(() => stage.bff.sandbox.control.calls().map(({ call }) => call)).toContain('block')
    isStill = true
    await stage.untilSilent(expect)
    return { answer }
  }

  it('can still register, so no list says “not registered”', async () => {
    const { answer } = await begin()
    const { json } = await stage.there.send('GET', '/api/registrations?state=unsettled')
    expect(json).toMatchObject({ registrations: [{ key: stage.key, outcome: 'unknown' }] })

    goOn()
    await answer
    await expect.poll(() => newCardCalls(stage)).toMatchObject([{ committed: true }])
    await expect.poll(async () => (await stage.ask()).status).toBe(200)
  })

  it('is not answered for by what it had done before it went on', async () => {
    const { answer } = await begin()
    asSeenThere = async (driver, steps, options) => {
      goOn()
      await expect.poll(() => newCardCalls(stage)).toHaveLength(1)
      return driver.together(steps, options)
    }
    spoil(stage, 'newCard', { kind: 'delay', ms: 1500 })
    expect((await stage.ask()).json).not.toMatchObject({ outcome: 'not_registered' })
    await answer
    await expect.poll(async () => (await stage.ask()).status).toBe(200)
  })

  it('sends nothing after “not registered” was told, also if a failover forgets what wasn’t durable', async () => {
    const { answer } = await begin()
    asSeenThere = async (driver, steps, options) => {
      if (steps.some(recordsEnd)) {
        throw new StoreUnavailable('failing over')
      }
      return options?.durable ? driver.together(steps, options) : steps.map(() => true)
    }
    const { json } = await stage.ask()
    expect(json).toMatchObject({ outcome: 'not_registered', block: 'done' })

    goOn()
    expect((await answer).json).not.toMatchObject({ outcome: 'registered' })
    asSeenThere = undefined
    await expect.poll(async () => (await stage.ask()).json).toMatchObject({ outcome: 'not_registered' })
    expect(newCardCalls(stage)).toEqual([])
  })
})
