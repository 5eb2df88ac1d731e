import { randomUUID } from 'node:crypto'
import type { Fault } from '@balie/sandbox'
import { describe, expect, it } from 'vitest'
import { SEED } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { newCardCalls, register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const TIMEOUT_MS = 1000
const SETTLE_MS = 60_000

const noPassholder =
  '<response><message>UID</message><resource>/uitpas/passholder/0930000000107</resource></response>'
const otherCard = `<response><message>${SEED.uid}</message><resource>/uitpas/passholder/0930000422202</resource></response>`

/** Answers that leave the outcome open. */
const OPEN: [what: string, fault: Fault][] = [
  ['500 with HTML', { kind: 'status', status: 500 }],
  ['500 with a code', { kind: 'code', code: 'UNKNOWN_CARD', httpStatus: 500 }],
  ['502 of a proxy', { kind: 'status', status: 502 }],
  ['503 without a body', { kind: 'empty', status: 503 }],
  ['302 to a login page', { kind: 'status', status: 302 }],
  ['400 with HTML', { kind: 'status', status: 400 }],
  ['400 without a body', { kind: 'empty', status: 400 }],
  ['409 with a code', { kind: 'code', code: 'ACTION_FAILED', httpStatus: 409 }],
  ['401 without a word of OAuth', { kind: 'status', status: 401 }],
  ['401 nonce_used', { kind: 'oauth', problem: 'nonce_used' }],
  ['401 with a problem that nobody listed', { kind: 'oauth', problem: 'some_new_problem' }],
  ['an empty 200', { kind: 'empty' }],
  ['200 with HTML', { kind: 'status', status: 200 }],
  ['200 with a code that nobody listed', { kind: 'code', code: 'ACTION_SUCCEEDED', httpStatus: 200 }],
  ['200 for another passholder', rawAnswer(noPassholder)],
  ['200 for another card', rawAnswer(otherCard)],
  ['truncated XML', { kind: 'truncate' }],
  ['2 MiB of XML', { kind: 'huge', bytes: 2 * 1024 * 1024 }],
  ['XML with a DOCTYPE', { kind: 'doctype' }],
  ['Latin-1 bytes with 200', { kind: 'latin1', httpStatus: 200 }],
  ['Latin-1 bytes with 400', { kind: 'latin1', httpStatus: 400 }],
  ['a connection that is reset', { kind: 'reset' }],
  ['an answer that never ends', { kind: 'drip', ms: TIMEOUT_MS / 4 }],
]

describe('an answer that leaves the outcome open', () => {
  const stage = useBff({
    environment: { UITPAS_TIMEOUT_MS: String(TIMEOUT_MS), UITPAS_SETTLE_MS: String(SETTLE_MS) },
  })
  const ask = (key: string) => stage.browser.send('GET', `/api/registrations/${key}`)

  it.each(OPEN)('%s, after the card was registered: found out by looking it up', async (_, fault) => {
    spoil(stage, 'newCard', { ...fault, when: 'after' })
    const reply = await register(stage.browser, SEED)
    expect(reply.json).toEqual({
      outcome: 'registered',
      confirmedBy: 'lookup',
      uid: SEED.uid,
      uitpasNumber: SEED.uitpasNumber,
      block: 'not_requested',
    })
    expect(reply.status).toBe(201)
    expect(newCardCalls(stage)).toMatchObject([{ committed: true }])
  })

  it.each(OPEN)(
    '%s, and nothing was registered: unknown, until the service has had its time',
    async (_, fault) => {
      spoil(stage, 'newCard', { ...fault, when: 'before' })
      const key = randomUUID()
      const reply = await register(stage.browser, SEED, key)
      expect(reply.json).toMatchObject({ code: 'OUTCOME_UNKNOWN', outcome: 'unknown' })
      expect(reply.status).toBe(504)
      expect(await ask(key)).toMatchObject({ status: 504, json: { outcome: 'unknown' } })

      stage.aheadMs += TIMEOUT_MS + SETTLE_MS
      expect(await ask(key)).toMatchObject({
        status: 422,
        json: { code: 'NOT_REGISTERED', outcome: 'not_registered' },
      })
      expect(newCardCalls(stage)).toMatchObject([{ committed: false }])
    },
  )

  it('is late, after the card was registered: found out by looking it up', async () => {
    spoil(stage, 'newCard', { kind: 'delay', ms: TIMEOUT_MS * 3, when: 'after' })
    const reply = await register(stage.browser, SEED)
    expect(reply.json).toMatchObject({ outcome: 'registered', confirmedBy: 'lookup' })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('comes from a service that commits after the deadline: unknown at first, registered as soon as it is', async () => {
    spoil(stage, 'newCard', { kind: 'delay', ms: TIMEOUT_MS * 2, when: 'before' })
    const key = randomUUID()
    expect(await register(stage.browser, SEED, key)).toMatchObject({
      status: 504,
      json: { outcome: 'unknown' },
    })
    await expect
      .poll(() => ask(key))
      .toMatchObject({
        status: 200,
        json: {
          outcome: 'registered',
          confirmedBy: 'lookup',
          uid: SEED.uid,
          uitpasNumber: SEED.uitpasNumber,
        },
      })
    expect(newCardCalls(stage)).toHaveLength(1)
  })

  it('is not settled by a look-up that is lost too', async () => {
    spoil(stage, 'newCard', { kind: 'reset', when: 'after' })
    spoil(stage, 'retrieve', { kind: 'status', status: 502 })
    const key = randomUUID()
    expect(await register(stage.browser, SEED, key)).toMatchObject({
      status: 504,
      json: { outcome: 'unknown' },
    })
    expect(await ask(key)).toMatchObject({
      status: 200,
      json: { outcome: 'registered', confirmedBy: 'lookup' },
    })
    expect(newCardCalls(stage)).toHaveLength(1)
  })
})
