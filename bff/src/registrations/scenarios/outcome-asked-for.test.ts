import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { ANKE, BILAL, JAN, SEED } from '../../../test/people.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const TIMEOUT_MS = 1000
const SETTLE_MS = 30_000
const TEN_MINUTES_MS = 600_000

describe('GET /api/registrations/{key}', () => {
  const stage = useBff({
    environment: { UITPAS_TIMEOUT_MS: String(TIMEOUT_MS), UITPAS_SETTLE_MS: String(SETTLE_MS) },
  })
  let key: string
  const ask = () => stage.browser.send('GET', `/api/registrations/${key}`)
  const unknown = { status: 504, json: { code: 'OUTCOME_UNKNOWN', outcome: 'unknown' } }
  const registered = { status: 200, json: { outcome: 'registered', confirmedBy: 'lookup', uid: SEED.uid } }
  const notRegistered = { status: 422, json: { code: 'NOT_REGISTERED', outcome: 'not_registered' } }

  /** A registration whose answer was lost before the service did anything. */
  beforeEach(async () => {
    key = randomUUID()
    spoil(stage, 'newCard', { kind: 'reset', when: 'before' })
    expect(await register(stage.browser, SEED, key)).toMatchObject(unknown)
  })

  it('is registered at once when the card is active and this passholder’s, and stays so', async () => {
    stage.bff.sandbox.control.putCard({
      uitpasNumber: SEED.uitpasNumber,
      status: 'ACTIVE',
      passholderUid: SEED.uid,
    })
    expect(await ask()).toMatchObject(registered)
    stage.bff.sandbox.control.putCard({ uitpasNumber: SEED.uitpasNumber, status: 'BLOCKED' })
    expect(await ask()).toMatchObject(registered)
  })

  it('is not registered only once sending, timeout and settling time are over, and stays so', async () => {
    // Real time has passed as well since it was sent, so this is as near to the end as is safe.
    stage.aheadMs = TIMEOUT_MS + SETTLE_MS - 10_000
    expect(await ask()).toMatchObject(unknown)
    stage.aheadMs = TIMEOUT_MS + SETTLE_MS
    expect(await ask()).toMatchObject(notRegistered)
    stage.aheadMs = 0
    expect(await ask()).toMatchObject(notRegistered)
    expect(await register(stage.browser, SEED, key)).toMatchObject(notRegistered)
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it.each([
    ['somebody else’s', { status: 'ACTIVE', passholderUid: JAN }],
    ['active without an owner', { status: 'ACTIVE' }],
    ['blocked', { status: 'BLOCKED', passholderUid: SEED.uid }],
    ['deleted', { status: 'DELETED' }],
    ['back in the central stock', { status: 'STOCK' }],
  ] as const)('stays unknown when the card is %s by now', async (_, change) => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: SEED.uitpasNumber, ...change })
    stage.aheadMs = TEN_MINUTES_MS
    expect(await ask()).toMatchObject(unknown)
  })

  it.each([
    ['fails', { kind: 'status', status: 500 }],
    ['cannot be read', { kind: 'truncate' }],
    ['is refused', { kind: 'code', code: 'UNKNOWN_IDENTIFICATION' }],
    ['is not accepted', { kind: 'oauth', problem: 'timestamp_refused' }],
    ['is lost', { kind: 'reset' }],
  ] as const)('settles nothing by a look-up that %s', async (_, fault) => {
    stage.aheadMs = TIMEOUT_MS + SETTLE_MS
    // A look-up that was closed is tried once more.
    spoil(stage, 'retrieve', fault, fault.kind === 'reset' ? 2 : 1)
    expect(await ask()).toMatchObject(unknown)
    expect(await ask()).toMatchObject(notRegistered)
  })

  it('stays unknown when the token has ended, which ends the session; the next login finds it out', async () => {
    stage.bff.sandbox.control.revokeTokens(ANKE)
    expect(await ask()).toMatchObject(unknown)
    expect((await ask()).status).toBe(401)
    stage.aheadMs = TIMEOUT_MS + SETTLE_MS
    await stage.browser.signIn(ANKE)
    expect(await ask()).toMatchObject(notRegistered)
  })

  it('sends nothing but the look-up', async () => {
    stage.bff.sandbox.control.clearCalls()
    await ask()
    expect(stage.bff.sandbox.control.calls()).toMatchObject([
      {
        call: 'retrieve',
        query: [
          ['identification', SEED.uitpasNumber],
          ['balieConsumerKey', SEED.balieConsumerKey],
        ],
      },
    ])
  })

  it.each([randomUUID(), 'nonsense', '%22%22'])('is 404 for the key %s', async (other) => {
    expect(await stage.browser.send('GET', `/api/registrations/${other}`)).toMatchObject({
      status: 404,
      json: { code: 'UNKNOWN_KEY' },
    })
  })

  it('is 404 for another employee, and 401 without a session', async () => {
    const bilal = stage.bff.browser()
    expect((await bilal.send('GET', `/api/registrations/${key}`)).status).toBe(401)
    await bilal.signIn(BILAL)
    expect((await bilal.send('GET', `/api/registrations/${key}`)).status).toBe(404)
  })

  it('is there after another login of the same employee', async () => {
    await stage.browser.send('POST', '/auth/logout')
    stage.browser = stage.bff.browser()
    await stage.browser.signIn(ANKE)
    expect(await ask()).toMatchObject(unknown)
  })
})
