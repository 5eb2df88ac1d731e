import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Browser, createBrowser, type Reply } from '../../../test/browser.ts'
import { ANKE, MUNTPUNT } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { type Bff, type RunningApp, startApp, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { type Store, storeOn, StoreUnavailable } from '../../store/store.ts'

/** A store whose changes of registrations, leases and locks pass by `through`. */
function changing(driver: Store, through: Store['together']): Store {
  return storeOn({
    ...driver,
    together: (steps, care) =>
      steps.some(({ key }) => /^(?:registration|lease|lock)/.test(key))
        ? through(steps, care)
        : driver.together(steps, care),
  })
}

/** A moment that is waited for until it has come. */
function moment() {
  let come = (): void => undefined
  const isThere = new Promise<void>((resolve) => {
    come = resolve
  })
  return { isThere, come: () => come() }
}

/**
 * The owner of a registration stands still while the block of the old card runs, as a suspended process does, until its
 * lease has lapsed; then it goes on.
 */
describe('an owner of which nothing was heard', () => {
  let driver: Store
  let bff: Bff
  let other: RunningApp
  let here: Browser
  let there: Browser
  let goesOn: ReturnType<typeof moment>
  let isStill: boolean
  /** What happens to the changes of the other instance. */
  let asSeenThere: Store['together']

  beforeEach(async () => {
    driver = openSqliteStore(':memory:')
    isStill = false
    goesOn = moment()
    asSeenThere = (steps, care) => driver.together(steps, care)
    bff = await startBff({
      store: changing(driver, async (steps, care) => {
        if (isStill) await goesOn.isThere
        return driver.together(steps, care)
      }),
    })
    other = await startApp(bff.sandbox, {
      store: changing(driver, (steps, care) => asSeenThere(steps, care)),
    })
    here = bff.browser()
    await here.signIn(ANKE)
    await here.send('GET', '/api/session')
    there = createBrowser(other.origin)
    for (const [name, value] of here.cookies) there.cookies.set(name, value)
  })
  afterEach(async () => {
    goesOn.come()
    await Promise.all([bff.close(), other.close()])
    await driver.close()
  })

  /** Begins a registration whose owner stands still, and returns its key and answer. */
  async function begin() {
    const { control } = bff.sandbox
    const [uitpasNumber = ''] = control.bulk({ cards: 1, cardSystemId: 1, counterId: MUNTPUNT })
    const [person] = control.addPassholders({ count: 1, cardSystemId: 1 })
    const wish = {
      ...{ uid: person?.uid, reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT },
      blockUitpasNumber: person?.uitpasNumber,
    }
    spoil({ bff }, 'block', { kind: 'delay', ms: 1500, when: 'after' })
    const key = randomUUID()
    const answer = register(here, wish, key)
    await expect.poll(() => control.calls().map(({ call }) => call)).toContain('block')
    isStill = true
    return { key, answer }
  }

  async function listed(key: string) {
    const { json } = await there.send('GET', '/api/registrations?state=unsettled')
    const { registrations } = json as { registrations: { key: string; running: boolean; outcome: string }[] }
    return registrations.find((one) => one.key === key)
  }

  const untilSilent = (key: string) => expect.poll(() => listed(key)).toMatchObject({ running: false })

  const ask = (key: string): Promise<Reply> => there.send('GET', `/api/registrations/${key}`)

  it('can still register, so no list says “not registered”', async () => {
    const { key, answer } = await begin()
    await untilSilent(key)
    expect(await listed(key)).toMatchObject({ outcome: 'unknown' })

    goesOn.come()
    await answer
    await expect.poll(() => newCardCalls({ bff })).toMatchObject([{ committed: true }])
    await expect.poll(async () => (await ask(key)).status).toBe(200)
  })

  it('is not answered for by what it had done before it went on', async () => {
    const { key, answer } = await begin()
    await untilSilent(key)
    asSeenThere = async (steps, care) => {
      goesOn.come()
      await expect.poll(() => newCardCalls({ bff })).toHaveLength(1)
      return driver.together(steps, care)
    }
    spoil({ bff }, 'newCard', { kind: 'delay', ms: 1500 })
    expect((await ask(key)).json).not.toMatchObject({ outcome: 'not_registered' })
    await answer
    await expect.poll(async () => (await ask(key)).status).toBe(200)
  })

  it('sends nothing after “not registered” was told, also if a failover forgets what wasn’t durable', async () => {
    const { key, answer } = await begin()
    await untilSilent(key)
    asSeenThere = async (steps, care) => {
      if (steps.some((step) => step.do === 'update' && step.fields.some(([name]) => name === 'settled'))) {
        throw new StoreUnavailable('failing over')
      }
      return care?.durable ? driver.together(steps, care) : steps.map(() => true)
    }
    const { json } = await ask(key)
    expect(json).toMatchObject({ outcome: 'not_registered', block: 'done' })

    goesOn.come()
    expect((await answer).json).not.toMatchObject({ outcome: 'registered' })
    asSeenThere = (steps, care) => driver.together(steps, care)
    await expect.poll(async () => (await ask(key)).json).toMatchObject({ outcome: 'not_registered' })
    expect(newCardCalls({ bff })).toEqual([])
  })
})
