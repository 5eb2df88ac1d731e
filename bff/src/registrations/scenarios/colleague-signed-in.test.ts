import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../../test/browser.ts'
import { ANKE, BILAL, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { type Bff, startBff } from '../../../test/start-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore } from '../../store/store.ts'

const OTHER_EMPLOYEE = { status: 409, json: { code: 'OTHER_EMPLOYEE', outcome: 'not_registered' } }
const NOT_REGISTERED = { status: 422, json: { code: 'NOT_REGISTERED', outcome: 'not_registered' } }

interface Hold {
  arrived: PromiseWithResolvers<undefined>
  released: PromiseWithResolvers<undefined>
}

let bff: Bff
let held: Hold | undefined

/** A store in which the next claim of a registration is held. */
function holding() {
  const store = openSqliteStore(':memory:')
  return createStore({
    ...store,
    async together(steps, options) {
      const isClaim = steps.some(({ key }) => key.startsWith('lease:'))
      if (isClaim && held) {
        const { arrived, released } = held
        held = undefined
        arrived.resolve(undefined)
        await released.promise
      }
      return store.together(steps, options)
    },
  })
}

describe('a request of an employee, repeated by their screen in the session of a colleague', () => {
  let anke: Browser
  let bilal: Browser
  const repeat = (key: string, body: unknown = SEED) =>
    bilal.send('POST', '/api/registrations', body, { 'idempotency-key': key, 'balie-employee': ANKE })

  beforeAll(async () => {
    bff = await startBff({ store: holding() })
  })
  afterAll(() => bff.close())
  beforeEach(async () => {
    bff.sandbox.control.reset()
    ;[anke, bilal] = [bff.browser(), bff.browser()]
    await anke.signIn(ANKE)
    await bilal.signIn(BILAL)
    bff.sandbox.control.clearCalls()
  })

  it('sends nothing any more once the repeat was told so, although it came first', async () => {
    const key = randomUUID()
    const hold: Hold = { arrived: Promise.withResolvers(), released: Promise.withResolvers() }
    held = hold
    const first = register(anke, SEED, key)
    await hold.arrived.promise
    expect(await repeat(key)).toMatchObject(OTHER_EMPLOYEE)
    hold.released.resolve(undefined)
    expect(await first).toMatchObject(NOT_REGISTERED)
    expect(await anke.send('GET', `/api/registrations/${key}`)).toMatchObject(NOT_REGISTERED)
    expect(newCardCalls({ bff })).toEqual([])
  })

  it('sends nothing when it arrives after the repeat, however often that was told so', async () => {
    const key = randomUUID()
    expect(await repeat(key)).toMatchObject(OTHER_EMPLOYEE)
    expect(await repeat(key)).toMatchObject(OTHER_EMPLOYEE)
    expect(await register(anke, SEED, key)).toMatchObject(NOT_REGISTERED)
    expect(newCardCalls({ bff })).toEqual([])
    expect((await register(anke, SEED)).status).toBe(201)
  })
})
