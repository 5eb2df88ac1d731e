import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { JAN, JAN_CARD, SEED } from '../../../test/people.ts'
import { register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const stage = useBff()
const ALLOWED = [
  'level',
  'time',
  'requestId',
  'traceId',
  'event',
  'reason',
  'outcome',
  'code',
  'block',
  'durationMs',
]

function noted(): Record<string, unknown>[] {
  return stage.bff.logged
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ event }) => String(event).startsWith('registration'))
}

it('a registration is one line, with its outcome and nothing about the person', async () => {
  stage.bff.logged.length = 0
  const key = randomUUID()
  await register(stage.browser, SEED, key)
  await register(stage.browser, SEED, key)
  const { reason } = SEED
  expect(noted()).toEqual([
    expect.objectContaining({ event: 'registration', reason, outcome: 'registered', block: 'not_requested' }),
  ])
  for (const line of noted()) expect(ALLOWED).toEqual(expect.arrayContaining(Object.keys(line)))
})

it('a refusal is one line, with its code', async () => {
  stage.bff.logged.length = 0
  const order = { ...SEED, uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: '0930099999904' }
  spoil(stage, 'newCard', { kind: 'code', code: 'UNKNOWN_CARD' })
  await register(stage.browser, { ...order, blockUitpasNumber: JAN_CARD })
  expect(noted()).toEqual([
    expect.objectContaining({ outcome: 'not_registered', code: expect.any(String) as unknown }),
  ])
  expect(stage.bff.logged.join('')).not.toContain(JAN_CARD)
})

it('a lost answer is a line, and so is the end that a later look-up finds, once', async () => {
  stage.bff.logged.length = 0
  spoil(stage, 'newCard', { kind: 'reset' })
  spoil(stage, 'retrieve', { kind: 'reset' }, null)
  const key = randomUUID()
  expect((await register(stage.browser, SEED, key)).status).toBe(504)
  expect(noted()).toEqual([expect.objectContaining({ outcome: 'unknown', code: 'OUTCOME_UNKNOWN' })])

  stage.bff.sandbox.control.clearFaults()
  stage.aheadMs = 60_000
  for (let times = 0; times < 2; times++) await stage.browser.send('GET', `/api/registrations/${key}`)
  expect(noted().slice(1)).toEqual([
    expect.objectContaining({ event: 'registration settled', outcome: 'not_registered' }),
  ])
})
