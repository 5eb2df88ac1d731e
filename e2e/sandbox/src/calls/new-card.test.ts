import { describe, expect, it } from 'vitest'
import { startSandbox } from '../index.ts'
import { ANKE, createClient, person, textOf, type Got } from '../testing/signed-client.ts'
import { useNewCard } from '../testing/use-new-card.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const SEED = '8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77'
const JAN = person(2)
const MIA = person(3)
const ORDINARY = '0930020000103'
const KANSEN = '0930020000111'

const { stage, newCard, expectRefusal } = useNewCard(NOW)

function codeOf({ status, body }: Got): [number, string | undefined] {
  return [status, textOf(body, 'code')]
}

describe('a registration', () => {
  it('is the documented example, to the letter', async () => {
    const { status, body } = await newCard(SEED, 'LOSS_KANSENSTATUUT', '0930000000107')
    expect(status).toBe(200)
    expect(body).toBe(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<response>
\t<message>8d80e3b6-80a2-4e2f-8bbb-cd2a72809d77</message>
\t<resource>/uitpas/passholder/0930000000107</resource>
</response>
`)
  })

  const endDate = { kansenStatuutEndDate: '2027-12-31' }
  it.each([
    { reason: 'LOSS_THEFT', who: 'without kansenstatuut', uid: JAN, card: ORDINARY },
    { reason: 'LOSS_THEFT', who: 'with kansenstatuut', uid: MIA, card: KANSEN },
    { reason: 'LOSS_THEFT', who: 'whose kansenstatuut is in grace', uid: person(6), card: KANSEN },
    { reason: 'LOSS_THEFT', who: 'whose kansenstatuut is suspended', uid: person(7), card: KANSEN },
    { reason: 'LOSS_THEFT', who: 'whose kansenstatuut has expired', uid: person(5), card: ORDINARY },
    { reason: 'LOSS_THEFT', who: 'whose card is blocked already', uid: person(14), card: ORDINARY },
    { reason: 'REMOVAL', who: 'without kansenstatuut', uid: JAN, card: ORDINARY },
    { reason: 'REMOVAL', who: 'with kansenstatuut', uid: MIA, card: KANSEN },
    { reason: 'LOSS_KANSENSTATUUT', who: 'with kansenstatuut', uid: MIA, card: ORDINARY },
    { reason: 'LOSS_KANSENSTATUUT', who: 'with a kansenpas only', uid: person(32), card: ORDINARY },
    { reason: 'OBTAIN_KANSENSTATUUT', who: 'without kansenstatuut', uid: JAN, card: KANSEN, more: endDate },
    {
      reason: 'OBTAIN_KANSENSTATUUT',
      who: 'whose kansenstatuut has expired',
      uid: person(5),
      card: KANSEN,
      more: endDate,
    },
    { reason: 'CARD_UPGRADE', who: 'from another system', uid: person(10), card: ORDINARY },
    { reason: 'CARD_UPGRADE', who: 'with kansenstatuut there only', uid: person(11), card: ORDINARY },
    { reason: 'CARD_UPGRADE', who: 'with kansenstatuut here', uid: person(12), card: KANSEN },
    { reason: 'EXTRA_CARD', who: 'from another system', uid: person(10), card: ORDINARY },
    { reason: 'EXTRA_CARD', who: 'without kansenstatuut', uid: person(8), card: ORDINARY },
    { reason: 'EXTRA_CARD', who: 'with kansenstatuut', uid: person(9), card: KANSEN },
  ])('$reason for a person $who commits', async ({ reason, uid, card, more = {} }) => {
    const before = stage.sandbox.state
      .passholder(uid)
      ?.memberships.find(({ cardSystemId }) => cardSystemId === 1)
    const got = await newCard(uid, reason, card, more)
    expect([got.status, textOf(got.body, 'message')]).toEqual([200, uid])
    expect(textOf(got.body, 'resource')).toBe(`/uitpas/passholder/${card}`)

    expect(stage.sandbox.state.card(card)).toMatchObject({ status: 'ACTIVE', passholderUid: uid })
    const after = stage.sandbox.state
      .passholder(uid)
      ?.memberships.find(({ cardSystemId }) => cardSystemId === 1)
    expect(after?.currentCard).toBe(card)
    const expected =
      reason === 'OBTAIN_KANSENSTATUUT'
        ? { endDate: '2027-12-31', suspendedUntil: null }
        : reason === 'LOSS_KANSENSTATUUT'
          ? null
          : (before?.kansenstatuut ?? null)
    expect(after?.kansenstatuut).toEqual(expected)
    if (before?.currentCard) expect(stage.sandbox.state.card(before.currentCard)?.status).toBe('BLOCKED')
    expect(stage.sandbox.control.calls().at(-1)).toMatchObject({
      call: 'newCard',
      status: 200,
      committed: true,
    })
  })

  it('spends its voucher, once', async () => {
    const voucher = { voucherNumber: '1000000001' }
    expect((await newCard(JAN, 'LOSS_THEFT', ORDINARY, voucher)).status).toBe(200)
    expect(stage.sandbox.state.voucher('1000000001')?.status).toBe('SPENT')
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', '0930020000202', voucher), 'INVALID_VOUCHER_STATUS')
  })

  it('is not idempotent: the same again finds the card in use', async () => {
    await newCard(JAN, 'LOSS_THEFT', ORDINARY)
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', ORDINARY), 'INVALID_CARD_STATUS', /not in LOCAL_STOCK/)
  })

  it('needs no counter from an employee with only one', async () => {
    const got = await newCard(JAN, 'LOSS_THEFT', ORDINARY, { balieConsumerKey: '' })
    expect(got.status).toBe(200)
  })

  it.each([
    ['2027-12-31', '2027-12-31'],
    ['2026-11-23', '2026-11-23'],
    ['2027-12-31T12:00:00+01:00', '2027-12-31'],
    ['2027-12-31T22:59:59Z', '2027-12-31'],
    ['2027-06-30T23:30:00Z', '2027-07-01'],
  ])('takes %s as an end date', async (kansenStatuutEndDate, endDate) => {
    await newCard(JAN, 'OBTAIN_KANSENSTATUUT', KANSEN, { kansenStatuutEndDate })
    expect(stage.sandbox.state.passholder(JAN)?.memberships[0]?.kansenstatuut?.endDate).toBe(endDate)
  })

  it('may prolong kansenstatuut on the way', async () => {
    await newCard(MIA, 'LOSS_THEFT', KANSEN, { kansenStatuutEndDate: '2027-03-01' })
    expect(stage.sandbox.state.passholder(MIA)?.memberships[0]?.kansenstatuut?.endDate).toBe('2027-03-01')
  })
})

describe('the words of each edition', () => {
  it('knows REMOVAL in 2018, DEFECT in 2020', async () => {
    await expectRefusal(newCard(JAN, 'DEFECT', ORDINARY), 'INVALID_PARAMETERS')
    const newer = await startSandbox({ edition: '2020', clock: () => NOW })
    try {
      const token = newer.control.issueToken(ANKE)
      const ask = (reason: string) =>
        createClient(newer).newCard({ uid: JAN, reason, uitpasNumber: ORDINARY }, token, { now: NOW })
      expect(codeOf(await ask('REMOVAL'))).toEqual([400, 'INVALID_PARAMETERS'])
      expect((await ask('DEFECT')).status).toBe(200)
    } finally {
      await newer.close()
    }
  })
})
