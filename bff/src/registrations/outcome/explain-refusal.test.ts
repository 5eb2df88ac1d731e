import { problemSchema } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { ANKE, CELESTINE, JAN, JAN_CARD, MUNTPUNT, ZANDLOPER } from '../../../test/people.ts'
import { register, spoil } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const CARD = '0930020000103'
const LOSS = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: CARD, balieConsumerKey: MUNTPUNT }

describe('a card whose status is refused', () => {
  const stage = useBff()

  it('that is this passholder’s already, and wasn’t sent before, is reported as theirs', async () => {
    const reply = await register(stage.browser, { ...LOSS, uitpasNumber: JAN_CARD })
    expect(reply.json).toMatchObject({
      code: 'INVALID_CARD_STATUS',
      outcome: 'not_registered',
      title: 'Dit is al de kaart van deze pashouder',
      detail: 'Is ze net geregistreerd, dan kan je ze meegeven. Is dit de oude kaart, scan dan de nieuwe.',
    })
  })

  it.each([
    ['SENT_TO_BALIE', 'ze is nog onderweg naar een balie'],
    ['BLOCKED', 'ze is geblokkeerd'],
    ['STOCK', 'ze ligt nog in het centrale magazijn'],
  ] as const)('is reported as %s', async (status, words) => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: CARD, status })
    expect((await register(stage.browser, LOSS)).json).toMatchObject({
      code: 'INVALID_CARD_STATUS',
      title: `Deze kaart kan je niet meegeven: ${words}`,
    })
  })

  it('that was this passholder’s and is blocked isn’t reported as one to hand out', async () => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: JAN_CARD, status: 'BLOCKED' })
    expect((await register(stage.browser, { ...LOSS, uitpasNumber: JAN_CARD })).json).toMatchObject({
      title: 'Deze kaart kan je niet meegeven: ze is geblokkeerd',
    })
  })

  it('of another person is reported as in use, before an old card is blocked too', async () => {
    const theirs = { ...LOSS, uitpasNumber: '0930010004008' }
    for (const body of [theirs, { ...theirs, blockUitpasNumber: JAN_CARD }])
      expect((await register(stage.browser, body)).json).toMatchObject({
        title: 'Deze kaart kan je niet meegeven: ze is al in gebruik',
      })
  })

  it('is explained in general words if the look-up fails', async () => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: CARD, status: 'BLOCKED' })
    stage.bff.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 502 } })
    expect((await register(stage.browser, LOSS)).json).toMatchObject({
      title: 'Deze kaart kan je niet meegeven: ze ligt niet klaar in de voorraad',
    })
  })
})

describe('kansenstatuut that a counter may not grant', () => {
  const stage = useBff()
  const ELSEWHERE = 'a0000000-0000-4000-8000-000000000036'
  const GROUP = 'Mag pashouders andere gemeentes aanmaken'
  const REASON = 'OBTAIN_KANSENSTATUUT'
  const obtain = async (
    employee: string,
    { reason = REASON, ...at }: { balieConsumerKey: string; uitpasNumber: string; reason?: string },
  ) => {
    stage.browser = stage.bff.browser()
    await stage.browser.signIn(employee)
    const kansenStatuutEndDate = reason === REASON ? `${new Date().getFullYear()}-12-31` : undefined
    return register(stage.browser, { uid: ELSEWHERE, reason, kansenStatuutEndDate, ...at })
  }
  const AT_ZANDLOPER = { balieConsumerKey: ZANDLOPER, uitpasNumber: '0930021000110' }
  const AT_MUNTPUNT = { balieConsumerKey: MUNTPUNT, uitpasNumber: '0930020000111' }
  const deny = (requiredPermission?: string) =>
    spoil(stage, 'newCard', {
      kind: 'code',
      code: 'ACCESS_DENIED',
      ...(requiredPermission && { requiredPermission }),
    })

  it('to people of other municipalities is explained by where they live, and by the missing group', async () => {
    const { json } = await obtain(CELESTINE, AT_ZANDLOPER)
    expect(json).toMatchObject({
      code: 'ACCESS_DENIED',
      outcome: 'not_registered',
      requiredPermission: 'PERMISSION_PASSHOLDER_OTHER_CITY - ACTION_CREATE',
      title: 'Deze balie mag dit niet voor wie in een andere gemeente woont',
    })
    expect(problemSchema.parse(json).detail).toMatch(
      /adres van de pashouder.*niet in de groep “Mag pashouders andere gemeentes aanmaken/,
    )
  })

  it('names no group where the counter is in it, in whichever of its card systems', async () => {
    deny('PERMISSION_PASSHOLDER_OTHER_CITY - ACTION_CREATE')
    const { json } = await obtain(ANKE, AT_MUNTPUNT)
    expect(json).toMatchObject({ title: 'Deze balie mag dit niet voor wie in een andere gemeente woont' })
    expect(JSON.stringify(json)).not.toContain(GROUP)
  })

  it('says so too where the service doesn’t say which right is missing', async () => {
    deny()
    const { json } = await obtain(CELESTINE, AT_ZANDLOPER)
    expect(problemSchema.parse(json)).toMatchObject({ title: 'Deze balie mag dit niet' })
    expect(problemSchema.parse(json).detail).toContain(GROUP)
  })

  it('names no group while the card’s system isn’t known, or without a new end date', async () => {
    deny()
    spoil(stage, 'retrieve', { kind: 'status', status: 502 })
    expect(JSON.stringify((await obtain(ANKE, AT_MUNTPUNT)).json)).not.toContain(GROUP)
    deny()
    const { json } = await obtain(CELESTINE, { ...AT_ZANDLOPER, reason: 'LOSS_THEFT' })
    expect(json).toMatchObject({ code: 'ACCESS_DENIED' })
    expect(JSON.stringify(json)).not.toContain(GROUP)
  })

  it('at all has its own words', async () => {
    deny('PERMISSION_KANSENSTATUUT - ACTION_CREATE')
    const { json } = await obtain(CELESTINE, AT_ZANDLOPER)
    expect(json).toMatchObject({ title: 'Deze balie mag geen kansenstatuut geven' })
    expect(JSON.stringify(json)).not.toContain(GROUP)
  })
})
