import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ANKE, OOSTKAAI, SEED } from '../../../test/people.ts'
import { newCardCalls, register } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

describe('a registration that is refused before it is sent', () => {
  const stage = useBff()
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    stage.browser.send('POST', '/api/registrations', body, { 'idempotency-key': randomUUID(), ...headers })

  it('names every field that is wrong, in words', async () => {
    const reply = await register(stage.browser, {
      reason: 'OBTAIN_KANSENSTATUUT',
      uitpasNumber: '0930000000108',
    })
    expect(reply.status).toBe(400)
    expect(reply.json).toMatchObject({ code: 'VALIDATION_FAILED', outcome: 'not_registered' })
    const { errors } = reply.json as { errors: { field: string }[] }
    expect(errors.toSorted((a, b) => a.field.localeCompare(b.field))).toEqual([
      { field: 'balieConsumerKey', code: 'COUNTER_REQUIRED', detail: 'Kies een balie.' },
      {
        field: 'kansenStatuutEndDate',
        code: 'END_DATE_REQUIRED',
        detail: 'Vul in tot wanneer het kansenstatuut loopt.',
      },
      { field: 'uid', code: 'REQUIRED', detail: 'Vul dit in.' },
      {
        field: 'uitpasNumber',
        code: 'CARD_NUMBER_CHECK_DIGIT',
        detail: 'Dit kaartnummer klopt niet. Scan opnieuw of kijk de cijfers na.',
      },
    ])
    expect(newCardCalls(stage)).toEqual([])
  })

  it('judges the end date by the day in Brussels, not in UTC', async () => {
    const year = new Date().getFullYear()
    stage.aheadMs = Date.parse(`${year}-12-31T23:00:30Z`) - Date.now()
    const browser = stage.bff.browser()
    await browser.signIn(ANKE)
    const body = { ...SEED, reason: 'OBTAIN_KANSENSTATUUT' }
    const past = await register(browser, { ...body, kansenStatuutEndDate: `${year}-12-31` })
    expect(past.json).toMatchObject({ errors: [{ field: 'kansenStatuutEndDate', code: 'END_DATE_PAST' }] })
    const late = await register(browser, { ...body, kansenStatuutEndDate: `${year + 3}-01-01` })
    expect(late.json).toMatchObject({
      errors: [{ field: 'kansenStatuutEndDate', code: 'END_DATE_TOO_LATE' }],
    })
  })

  it.each([
    ['no body', 'null', 400, 'VALIDATION_FAILED'],
    ['a list', '[]', 400, 'VALIDATION_FAILED'],
    ['broken JSON', '{"uid":', 400, 'VALIDATION_FAILED'],
    [
      'more than 16 kB',
      JSON.stringify({ ...SEED, voucherNumber: 'x'.repeat(17_000) }),
      413,
      'BODY_TOO_LARGE',
    ],
  ])('has %s', async (_, body, status, code) => {
    expect(await post(body)).toMatchObject({ status, json: { code, outcome: 'not_registered' } })
    expect(newCardCalls(stage)).toEqual([])
  })

  it.each(['gzip', 'deflate', 'br'])('has a body that is no %s, although it says so', async (encoding) => {
    expect(await post(SEED, { 'content-encoding': encoding })).toMatchObject({
      status: 400,
      json: { code: 'VALIDATION_FAILED', outcome: 'not_registered' },
    })
    expect(newCardCalls(stage)).toEqual([])
  })

  it.each(['/api/registrations/', '/API/Registrations', '/api/registrations?again'])(
    'is no JSON, at the path as the router takes it too: %s',
    async (path) => {
      const type = { 'content-type': 'text/plain', 'idempotency-key': randomUUID() }
      const reply = await stage.browser.send('POST', path, JSON.stringify(SEED), type)
      expect(reply).toMatchObject({ status: 415, json: { outcome: 'not_registered' } })
    },
  )

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'has a body of %s',
    async (type) => {
      expect(await post(JSON.stringify(SEED), { 'content-type': type })).toMatchObject({
        status: 415,
        json: { code: 'BODY_NOT_JSON', outcome: 'not_registered' },
      })
      expect(newCardCalls(stage)).toEqual([])
    },
  )

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('comes from another origin: %j', async (headers) => {
    const reply = await post(SEED, headers)
    expect(reply).toMatchObject({ status: 403, json: { code: 'FORBIDDEN_ORIGIN' } })
    expect(reply.json).not.toHaveProperty('outcome')
    expect(newCardCalls(stage)).toEqual([])
  })

  it.each(['', 'nonsense', '7d2fb1de'])('has the key %j', async (key) => {
    const reply = await post(SEED, { 'idempotency-key': key })
    expect(reply).toMatchObject({ status: 400, json: { code: 'IDEMPOTENCY_KEY_MISSING' } })
    expect(reply.json).not.toHaveProperty('outcome')
    expect(newCardCalls(stage)).toEqual([])
  })

  it('comes without a session', async () => {
    const reply = await register(stage.bff.browser(), SEED)
    expect(reply).toMatchObject({ status: 401, json: { code: 'SESSION_EXPIRED' } })
    expect(reply.json).not.toHaveProperty('outcome')
  })

  it.each([OOSTKAAI, SEED.balieConsumerKey.toLowerCase(), SEED.balieConsumerKey.replaceAll('-', '')])(
    'is for a counter that is not the employee’s own: %s',
    async (balieConsumerKey) => {
      expect(await register(stage.browser, { ...SEED, balieConsumerKey })).toMatchObject({
        status: 403,
        json: { code: 'FORBIDDEN_COUNTER', outcome: 'not_registered', field: 'balieConsumerKey' },
      })
      expect(newCardCalls(stage)).toEqual([])
    },
  )
})
