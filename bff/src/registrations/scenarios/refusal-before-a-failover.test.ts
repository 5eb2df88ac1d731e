import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ANKE, MUNTPUNT } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { type Bff, type RunningApp, startApp, startBff } from '../../../test/start-bff.ts'
import { type RedisPair, startRedisPair } from '../../../test/start-redis-pair.ts'
import { openRedisStore } from '../../store/redis-store.ts'
import { type Store, createStore, StoreUnavailable } from '../../store/store.ts'

const SPENT_VOUCHER = '1000000091'
/** Time for the refusal's answer to come after newCard left, and for the end to be recorded and asked for after that. */
const ANSWERED_AFTER_MS = 300
const BEHIND_MS = 2300

let redis: RedisPair
let stores: Store[]
let bff: Bff
let other: RunningApp
let isDead = false
/** True if nothing that is written after newCard has left is to reach the replica. */
let isForgetful = false

/** A store that one instance can't use any more once it has died. */
function mortal(store: Store): Store {
  const alive = <Result>(work: () => Promise<Result>) => {
    if (isForgetful && newCardCalls({ bff }).length > 0) {
      isForgetful = false
      redis.hold()
    }
    return isDead ? Promise.reject(new StoreUnavailable('dead')) : work()
  }
  return createStore({
    ...store,
    together: (steps, options) => alive(() => store.together(steps, options)),
    read: (key) => alive(() => store.read(key)),
  })
}

beforeAll(async () => {
  redis = await startRedisPair()
  stores = await Promise.all([openRedisStore(redis.url), openRedisStore(redis.url)])
  const [own, others] = stores
  if (!own || !others) throw new Error('There is no store')
  bff = await startBff({ store: mortal(own), environment: {} })
  other = await startApp(bff.sandbox, { store: others })
})
afterAll(async () => {
  isDead = false
  await Promise.all([bff.close(), other.close()])
  await Promise.all([...stores.map((store) => store.close()), redis.kill()])
})

const CASES = [
  ['a refusal', 0],
  ['the refusal of a repeat, which a look-up confirms', 1],
] as const

it.each(CASES)(
  '%s that a failover forgets was never reported, not even by an instance that had read it',
  async (_, before) => {
    isDead = false
    isForgetful = false
    await redis.untilOnline()
    const here = bff.browser()
    await here.signIn(ANKE)
    await here.send('GET', '/api/session')
    const there = here.at(other.origin)
    const [uitpasNumber = ''] = bff.sandbox.control
      .bulk({ cards: CASES.length, cardSystemId: 1, counterId: MUNTPUNT })
      .slice(before)
    const [person] = bff.sandbox.control.addPassholders({ count: 1, cardSystemId: 1 })
    const refused = {
      ...{ uid: person?.uid, reason: 'LOSS_THEFT', uitpasNumber, balieConsumerKey: MUNTPUNT },
      voucherNumber: SPENT_VOUCHER,
    }
    const refuse = async () => (await register(here, refused)).status
    for (let times = 0; times < before; times++) await expect.poll(refuse).toBe(422)
    bff.sandbox.control.clearCalls()
    isForgetful = true
    spoil({ bff }, 'newCard', { kind: 'delay', ms: ANSWERED_AFTER_MS, when: 'after' })

    const key = randomUUID()
    const dying = register(here, refused, key).catch(() => undefined)
    await expect.poll(() => newCardCalls({ bff })).toHaveLength(1)
    const failover = redis.failOver(BEHIND_MS).then((isDone) => {
      isDead = isDone
    })

    const ends = new Set<unknown>()
    const listed = new Set<unknown>()
    const ask = async () => {
      const { status, json } = await there.send('GET', `/api/registrations/${key}`)
      const { code, outcome } = json as { code?: string; outcome?: string }
      if (status === 422 && outcome === 'not_registered') ends.add(code)
      return code
    }
    const list = async () => {
      const { json } = await there.send('GET', '/api/registrations?state=unsettled')
      const { registrations = [] } = json as { registrations?: { key: string; outcome: string }[] }
      for (const one of registrations) if (one.key === key) listed.add(one.outcome)
    }
    await expect.poll(async () => (await Promise.all([ask(), list()]), isDead)).toBe(true)
    await failover
    await expect.poll(ask).toBe('NOT_REGISTERED')
    expect([...ends]).toEqual(['NOT_REGISTERED'])
    expect([...listed]).toEqual(['unknown'])
    await dying
  },
)
