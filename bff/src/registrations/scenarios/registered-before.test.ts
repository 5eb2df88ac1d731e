import { randomUUID } from 'node:crypto'
import type { Fault } from '@balie/sandbox'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { freshOrder, newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { createStore, StoreUnavailable, type StoreStep } from '../../store/store.ts'

const REGISTERED = { outcome: 'registered', confirmedBy: 'lookup', block: 'already' }

const settles = (steps: readonly StoreStep[]) =>
  steps.some((step) => step.do === 'update' && step.fields.some(([name]) => name === 'settled'))

describe('a card that an earlier attempt registered, where the old one would be blocked first', () => {
  const driver = openSqliteStore(':memory:')
  let lacking: 'nothing' | 'notes of attempts' | 'ends'
  const stage = useBff({
    store: createStore({
      ...driver,
      async read(key) {
        if (lacking === 'notes of attempts' && key.startsWith('attempted:'))
          throw new StoreUnavailable('away')
        return driver.read(key)
      },
      async together(steps, options) {
        if (lacking === 'ends' && settles(steps)) throw new StoreUnavailable('away')
        return driver.together(steps, options)
      },
    }),
  })
  let key: string
  let repeat: () => ReturnType<typeof register>
  const ask = () => stage.browser.send('GET', `/api/registrations/${key}`)

  beforeEach(async () => {
    lacking = 'nothing'
    key = randomUUID()
    const { wish, oldCard } = freshOrder(stage)
    const body = { ...wish, blockUitpasNumber: oldCard }
    expect(await register(stage.browser, body)).toMatchObject({ status: 201 })
    repeat = () => register(stage.browser, body, key)
  })
  afterAll(() => driver.close())

  it('isn’t refused while the store can’t tell about earlier attempts', async () => {
    lacking = 'notes of attempts'
    expect(await repeat()).toMatchObject({
      status: 503,
      json: { code: 'STORE_UNAVAILABLE', outcome: 'unknown' },
    })
    lacking = 'nothing'
    expect(await repeat()).toMatchObject({ status: 201, json: REGISTERED })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('is reported as registered once that is recorded', async () => {
    lacking = 'ends'
    expect(await repeat()).toMatchObject({ status: 504, json: { outcome: 'unknown' } })
    lacking = 'nothing'
    expect(await ask()).toMatchObject({ status: 200, json: REGISTERED })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it.each<Fault>([
    { kind: 'status', status: 502 },
    // About the employee or the counter, not about the card.
    { kind: 'code', code: 'ACCESS_DENIED', httpStatus: 403 },
  ])('isn’t denied while it can’t be looked up: %j', async (fault) => {
    lacking = 'ends'
    await repeat()
    lacking = 'nothing'
    spoil(stage, 'retrieve', fault)
    expect(await ask()).toMatchObject({ status: 504, json: { outcome: 'unknown' } })
    expect(await ask()).toMatchObject({ status: 200, json: REGISTERED })
  })
})
