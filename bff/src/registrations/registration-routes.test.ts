import { latestEndDate, brusselsDate } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { JAN, KAREL, MIA, MUNTPUNT, SEED, WIM } from '../../test/people.ts'
import { newCardCalls, register, stockCard } from '../../test/registering.ts'
import { type Stage, useBff } from '../../test/use-bff.ts'

/** A reason, for whom it fits at Muntpunt, and whether the new card is a kansenpas then. */
type Fitting = [reason: string, uid: string, kansenpas: boolean]
const SIX: Fitting[] = [
  ['LOSS_THEFT', JAN, false],
  ['REMOVAL', JAN, false],
  ['LOSS_KANSENSTATUUT', MIA, false],
  ['OBTAIN_KANSENSTATUUT', JAN, true],
  ['CARD_UPGRADE', WIM, false],
  ['EXTRA_CARD', KAREL, false],
]

async function registers(stage: Stage, [reason, uid, kansenpas]: Fitting, voucherNumber?: string) {
  const uitpasNumber = stockCard(stage, { kansenpas })
  const sent = [
    ['uid', uid],
    ['reason', reason],
    ['uitpasNumber', uitpasNumber],
    ...(voucherNumber === undefined ? [] : [['voucherNumber', voucherNumber] as const]),
    ['balieConsumerKey', MUNTPUNT],
    ...(kansenpas ? [['kansenStatuutEndDate', latestEndDate(brusselsDate(new Date()))] as const] : []),
  ] as const

  const reply = await register(stage.browser, Object.fromEntries(sent))
  expect(reply.json).toEqual({
    outcome: 'registered',
    confirmedBy: 'answer',
    uid,
    uitpasNumber,
    resource: `/uitpas/passholder/${uitpasNumber}`,
    block: 'not_requested',
  })
  expect(reply.status).toBe(201)
  expect(newCardCalls(stage).map(({ form, query, committed }) => ({ form, query, committed }))).toEqual([
    { form: sent, query: [], committed: true },
  ])
  const { sandbox } = stage.bff
  expect(sandbox.state.card(uitpasNumber)).toMatchObject({ status: 'ACTIVE', passholderUid: uid })
  if (voucherNumber !== undefined) expect(sandbox.state.voucher(voucherNumber)?.status).toBe('SPENT')
}

describe('POST /api/registrations', () => {
  const stage = useBff()

  it('registers the documented example with exactly the documented parameters', async () => {
    const reply = await register(stage.browser, SEED)
    expect(reply.json).toEqual({
      outcome: 'registered',
      confirmedBy: 'answer',
      uid: SEED.uid,
      uitpasNumber: SEED.uitpasNumber,
      resource: '/uitpas/passholder/0930000000107',
      block: 'not_requested',
    })
    expect(reply.status).toBe(201)
    expect(newCardCalls(stage)[0]?.form).toEqual(Object.entries(SEED))
  })

  it.each(SIX)('registers %s without a voucher', async (...registration) => {
    await registers(stage, registration)
  })

  it.each(SIX)('registers %s with a voucher', async (...registration) => {
    await registers(stage, registration, 'DEUR-7')
  })

  it('leaves empty optional fields out', async () => {
    const reply = await register(stage.browser, { ...SEED, voucherNumber: '', kansenStatuutEndDate: ' ' })
    expect(reply.status).toBe(201)
    expect(newCardCalls(stage)[0]?.form).toEqual(Object.entries(SEED))
  })

  it('sends nothing else that a body holds', async () => {
    const reply = await register(stage.browser, {
      ...SEED,
      shownPrice: '2.00',
      __proto__: null,
      oauth_token: 'x',
    })
    expect(reply.status).toBe(201)
    expect(newCardCalls(stage)[0]?.form).toEqual(Object.entries(SEED))
  })
})

describe('POST /api/registrations in the edition of 2020', () => {
  const stage = useBff({ edition: '2020' })

  it.each([undefined, 'FEEST24'])('registers DEFECT (voucher: %s)', async (voucherNumber) => {
    await registers(stage, ['DEFECT', JAN, false], voucherNumber)
  })

  it('does not know REMOVAL', async () => {
    const reply = await register(stage.browser, { ...SEED, reason: 'REMOVAL' })
    expect(reply.status).toBe(400)
    expect(reply.json).toMatchObject({ errors: [{ field: 'reason', code: 'REASON_REQUIRED' }] })
    expect(newCardCalls(stage)).toEqual([])
  })
})
