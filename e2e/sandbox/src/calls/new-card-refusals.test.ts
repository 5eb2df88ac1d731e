import { describe, expect, it } from 'vitest'
import { BILAL, CELESTINE, DRIES, EVA, FARID, person, textOf } from '../testing/signed-client.ts'
import { useNewCard } from '../testing/use-new-card.ts'

const NOW = new Date('2026-11-23T10:00:00Z')
const ZANDLOPER_KEY = 'a1f3c0de9b5e4c6d8f70123456789abc'
const JAN = person(2)
const MIA = person(3)
const ORDINARY = '0930020000103'
const KANSEN = '0930020000111'

const { stage, newCard, expectRefusal } = useNewCard(NOW)

describe('a refusal', () => {
  it.each(['uid', 'reason', 'uitpasNumber'])('MISSING_REQUIRED_FIELDS without %s', async (field) => {
    const fields = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: ORDINARY, [field]: ' ' }
    await expectRefusal(
      stage.client.newCard(fields, stage.anke, { now: NOW }),
      'MISSING_REQUIRED_FIELDS',
      new RegExp(field),
    )
  })

  it('MISSING_REQUIRED_FIELDS without an end date to OBTAIN, or a counter of several', async () => {
    await expectRefusal(newCard(JAN, 'OBTAIN_KANSENSTATUUT', KANSEN), 'MISSING_REQUIRED_FIELDS', /EndDate/)
    const bilal = stage.sandbox.control.issueToken(BILAL)
    const asked = newCard(JAN, 'LOSS_THEFT', ORDINARY, { balieConsumerKey: '' }, bilal)
    await expectRefusal(asked, 'MISSING_REQUIRED_FIELDS', /balieConsumerKey/)
  })

  it.each(['0930020000104', '093002000010', '0930020000123', 'abc', '09300 20000103'])(
    'PARSE_INVALID_UITPASNUMBER: %s',
    async (number) => {
      await expectRefusal(newCard(JAN, 'LOSS_THEFT', number), 'PARSE_INVALID_UITPASNUMBER')
    },
  )

  it.each(['123456789012345678901', 'a b', 'é'])('PARSE_INVALID_VOUCHERNUMBER: %s', async (voucherNumber) => {
    await expectRefusal(
      newCard(JAN, 'LOSS_THEFT', ORDINARY, { voucherNumber }),
      'PARSE_INVALID_VOUCHERNUMBER',
    )
  })

  it.each([
    '31/12/2027',
    '2027-02-30',
    '2027-13-01',
    '20271231',
    '2027-12-31T12:00:00',
    '2027-12-31T25:00:00Z',
  ])('PARSE_INVALID_DATE: %s', async (kansenStatuutEndDate) => {
    await expectRefusal(
      newCard(JAN, 'OBTAIN_KANSENSTATUUT', KANSEN, { kansenStatuutEndDate }),
      'PARSE_INVALID_DATE',
    )
  })

  it.each(['2028-01-01', '2026-11-22', '2027-12-31T23:30:00Z'])(
    'INVALID_DATE_CONSTRAINTS: %s',
    async (date) => {
      const asked = newCard(JAN, 'OBTAIN_KANSENSTATUUT', KANSEN, { kansenStatuutEndDate: date })
      await expectRefusal(asked, 'INVALID_DATE_CONSTRAINTS')
    },
  )

  it('of what is unknown: voucher, passholder, card, counter', async () => {
    await expectRefusal(
      newCard(JAN, 'LOSS_THEFT', ORDINARY, { voucherNumber: '1009999999' }),
      'UNKNOWN_VOUCHER',
    )
    await expectRefusal(newCard('nobody', 'LOSS_THEFT', ORDINARY), 'UNKNOWN_PASSHOLDER_UID')
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', '0930099999904'), 'UNKNOWN_CARD')
    const asked = newCard(JAN, 'LOSS_THEFT', ORDINARY, { balieConsumerKey: 'nowhere' })
    await expectRefusal(asked, 'UNKNOWN_BALIE_CONSUMERKEY')
  })

  it('ACTION_NOT_ALLOWED in a blocked membership, for every reason', async () => {
    const kansenStatuutEndDate = '2027-12-31'
    await expectRefusal(newCard(person(37), 'LOSS_THEFT', ORDINARY), 'ACTION_NOT_ALLOWED', /blocked/)
    const obtain = newCard(person(37), 'OBTAIN_KANSENSTATUUT', KANSEN, { kansenStatuutEndDate })
    await expectRefusal(obtain, 'ACTION_NOT_ALLOWED', /blocked/)
  })

  it('INVALID_CARD in its three causes', async () => {
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', '0930021000102'), 'INVALID_CARD', /niet verdeeld/)
    await expectRefusal(
      newCard(JAN, 'LOSS_THEFT', KANSEN),
      'INVALID_CARD',
      /^Pashouder met kansenstatuut verplicht/,
    )
    await expectRefusal(
      newCard(MIA, 'LOSS_THEFT', ORDINARY),
      'INVALID_CARD',
      /^Uitpasnummer van een kansenpas/,
    )
    await expectRefusal(newCard(MIA, 'LOSS_KANSENSTATUUT', KANSEN), 'INVALID_CARD')
    await expectRefusal(newCard(person(5), 'LOSS_THEFT', KANSEN), 'INVALID_CARD')
    await expectRefusal(newCard(person(11), 'CARD_UPGRADE', KANSEN), 'INVALID_CARD')
    const more = { kansenStatuutEndDate: '2027-12-31' }
    await expectRefusal(newCard(JAN, 'OBTAIN_KANSENSTATUUT', ORDINARY, more), 'INVALID_CARD')
  })

  it.each([
    ['0930090000108', 'PROVISIONED'],
    ['0930090000702', 'STOCK'],
    ['0930090001304', 'SENT_TO_BALIE'],
    ['0930090001908', 'DELETED'],
    ['0930090002500', 'BLOCKED'],
    ['0930000422202', 'ACTIVE'],
    ['0930090003102', 'ACTIVE'],
  ])('INVALID_CARD_STATUS: %s is %s', async (number, status) => {
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', number), 'INVALID_CARD_STATUS')
    stage.sandbox.control.setOptions({ suffixedCardStatus: true })
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', number), `INVALID_CARD_STATUS_${status}`)
  })

  it('ACCESS_DENIED: kansenstatuut for a person of another municipality needs its own group', async () => {
    const celestine = stage.sandbox.control.issueToken(CELESTINE)
    const ursula = person(12)
    const more = { kansenStatuutEndDate: '2027-12-31', balieConsumerKey: ZANDLOPER_KEY }
    const refused = newCard(ursula, 'OBTAIN_KANSENSTATUUT', '0930021000110', more, celestine)
    expect(textOf(await expectRefusal(refused, 'ACCESS_DENIED'), 'requiredPermission')).toBe(
      'PERMISSION_PASSHOLDER_OTHER_CITY - ACTION_CREATE',
    )
    expect((await newCard(JAN, 'OBTAIN_KANSENSTATUUT', '0930021000110', more, celestine)).status).toBe(200)
    const bilal = stage.sandbox.control.issueToken(BILAL)
    expect((await newCard(ursula, 'OBTAIN_KANSENSTATUUT', '0930021000219', more, bilal)).status).toBe(200)
  })

  it('ACCESS_DENIED with the permission that it takes', async () => {
    const permission = 'PERMISSION_PASSHOLDER - ACTION_CREATE'
    const dries = stage.sandbox.control.issueToken(DRIES)
    const eva = stage.sandbox.control.issueToken(EVA)
    const body = await expectRefusal(newCard(JAN, 'LOSS_THEFT', ORDINARY, {}, dries), 'ACCESS_DENIED')
    expect(textOf(body, 'requiredPermission')).toBe(permission)
    const more = { kansenStatuutEndDate: '2027-12-31' }
    const granting = await expectRefusal(
      newCard(JAN, 'OBTAIN_KANSENSTATUUT', KANSEN, more, eva),
      'ACCESS_DENIED',
    )
    expect(textOf(granting, 'requiredPermission')).toBe('PERMISSION_KANSENSTATUUT - ACTION_CREATE')
    await expectRefusal(newCard(MIA, 'LOSS_THEFT', KANSEN, more, eva), 'ACCESS_DENIED')
    expect((await newCard(JAN, 'LOSS_THEFT', ORDINARY, {}, eva)).status).toBe(200)
    // A card of a system in which the counter has no rights at all.
    await expectRefusal(newCard(person(34), 'LOSS_THEFT', '0935020000102'), 'ACCESS_DENIED')
  })

  it('BALIE_NOT_AUTHORIZED at a counter that is not theirs, or without any', async () => {
    const elsewhere = { balieConsumerKey: ZANDLOPER_KEY }
    await expectRefusal(newCard(JAN, 'LOSS_THEFT', ORDINARY, elsewhere), 'BALIE_NOT_AUTHORIZED')
    const farid = stage.sandbox.control.issueToken(FARID)
    const asked = newCard(JAN, 'LOSS_THEFT', ORDINARY, { balieConsumerKey: '' }, farid)
    await expectRefusal(asked, 'BALIE_NOT_AUTHORIZED')
  })

  it.each([
    ['LOSS_THEFT', person(8), ORDINARY],
    ['REMOVAL', person(10), ORDINARY],
    ['LOSS_KANSENSTATUUT', JAN, ORDINARY],
    ['OBTAIN_KANSENSTATUUT', person(10), KANSEN],
    ['CARD_UPGRADE', JAN, ORDINARY],
    ['CARD_UPGRADE', person(8), ORDINARY],
    ['EXTRA_CARD', JAN, ORDINARY],
  ])('ACTION_NOT_ALLOWED: %s does not fit %s', async (reason, uid, card) => {
    const more: Record<string, string> =
      reason === 'OBTAIN_KANSENSTATUUT' ? { kansenStatuutEndDate: '2027-12-31' } : {}
    await expectRefusal(newCard(uid, reason, card, more), 'ACTION_NOT_ALLOWED')
  })

  it('changes nothing', async () => {
    const before = stage.sandbox.state.all()
    await newCard(JAN, 'LOSS_THEFT', ORDINARY, { voucherNumber: '1000000091' })
    await newCard(person(10), 'CARD_UPGRADE', KANSEN)
    expect(stage.sandbox.state.all()).toEqual(before)
  })
})
