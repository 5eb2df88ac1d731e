import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Browser } from '../../test/browser.ts'
import { ANKE, BILAL, JAN, JAN_CARD, MUNTPUNT } from '../../test/people.ts'
import { type Bff, startBff } from '../../test/start-bff.ts'
import { recordKey } from '../store/record-key.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createStore } from '../store/store.ts'
import { createUnknownNumbers } from './unknown-numbers.ts'

const FREE = 3
const NOBODY = '0930099999912'

describe('trying numbers', () => {
  const driver = openSqliteStore(':memory:')
  const pauses: number[] = []
  /** Pauses last until a test says that they are over, so that no test depends on how fast it is. */
  const store = createStore({
    ...driver,
    async together(steps) {
      const [step] = steps
      if (step?.do !== 'create' || !step.key.startsWith('pause:')) return driver.together(steps)
      const [made = false] = await driver.together([{ ...step, lifetimeMs: 60_000 }])
      if (made) pauses.push(step.lifetimeMs)
      return [made]
    },
  })
  let bff: Bff
  let browser: Browser
  beforeAll(async () => {
    bff = await startBff({ store, environment: { RATE_LIMIT_UNKNOWN_PER_HOUR: String(FREE) } })
  })
  afterAll(async () => {
    await bff.close()
    await store.close()
  })
  beforeEach(async () => {
    await store.remove(recordKey('limit', 'unknown', ANKE))
    await pauseIsOver()
    pauses.length = 0
    browser = bff.browser()
    await browser.signIn(ANKE)
    bff.sandbox.control.clearCalls()
  })

  const pauseIsOver = () => store.remove(recordKey('pause', ANKE))
  const identify = (identification: string, by = browser) =>
    by.send('POST', '/api/identifications', { identification, balieConsumerKey: MUNTPUNT })
  const lookUps = () => bff.sandbox.control.calls().filter(({ call }) => call === 'retrieve').length

  async function useUp() {
    for (let times = 0; times <= FREE; times++) expect(await identify(NOBODY)).toMatchObject({ status: 422 })
  }

  it('gets slower with each unknown number', async () => {
    await useUp()
    for (let times = 0; times < 7; times++) {
      const before = lookUps()
      const reply = await identify(JAN_CARD)
      expect(reply).toMatchObject({ status: 429, json: { code: 'TOO_MANY_UNKNOWN' } })
      expect(reply.headers.get('retry-after')).toMatch(/^(?:60|5\d)$/)
      expect(lookUps()).toBe(before)
      await pauseIsOver()
      expect((await identify(NOBODY)).status).toBe(422)
    }
    expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000])
  })

  it('goes slower for cards, prices and passholders alike', async () => {
    await useUp()
    const counter = { balieConsumerKey: MUNTPUNT }
    for (const [path, body] of [
      ['/api/cards', { uitpasNumber: JAN_CARD }],
      ['/api/prices', { uitpasNumber: JAN_CARD, reason: 'LOSS_THEFT' }],
      ['/api/passholders', { uid: JAN }],
    ] as const)
      expect(await browser.send('POST', path, { ...body, ...counter })).toMatchObject({ status: 429 })
  })

  it('is not made faster by trying many at the same moment', async () => {
    const replies = await Promise.all(Array.from({ length: 30 }, () => identify(NOBODY)))
    expect(replies.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(FREE + 1)
    expect(lookUps()).toBeLessThanOrEqual(FREE + 1)
  })

  it('doesn’t affect look-ups of known people', async () => {
    for (let times = 0; times < 4 * FREE; times++) expect((await identify(JAN_CARD)).status).toBe(200)
  })

  it('hinders no one else, and ends once a person is found again', async () => {
    await useUp()
    const colleague = bff.browser()
    await colleague.signIn(BILAL)
    expect((await identify(JAN_CARD, colleague)).status).toBe(200)
    await pauseIsOver()
    for (let times = 0; times < 3; times++) expect((await identify(JAN_CARD)).status).toBe(200)
  })

  it('costs a throttled employee no more round trips to the store than necessary', async () => {
    const turns: string[] = []
    const counting = createStore({
      ...driver,
      together: (steps) => (turns.push('together'), driver.together(steps)),
      addEach: (additions) => (turns.push('add'), driver.addEach(additions)),
      read: (key) => (turns.push('read'), driver.read(key)),
    })
    const unknown = createUnknownNumbers(counting, { unknownPerHour: 0 })
    const turn = await unknown.takeTurn(ANKE)
    if (turn.kind === 'go') await turn.finish({ kind: 'ok', value: undefined })
    expect(turns).toEqual(['add', 'together', 'together'])
    expect((await unknown.takeTurn(ANKE)).kind).toBe('go')
    turns.length = 0
    expect(await unknown.takeTurn(ANKE)).toMatchObject({
      kind: 'wait',
      failure: { code: 'TOO_MANY_UNKNOWN' },
    })
    expect(turns.toSorted()).toEqual(['add', 'read', 'together', 'together'])
    expect(
      await driver.addEach([{ key: recordKey('limit', 'unknown', ANKE), by: 1, lifetimeMs: 1000 }]),
    ).toEqual([expect.objectContaining({ count: 2 })])
  })
})
