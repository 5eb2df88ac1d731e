import { describe, expect, it } from 'vitest'
import { JAN, JAN_CARD, MUNTPUNT } from '../../../test/people.ts'
import { register } from '../../../test/registering.ts'
import { useBff } from '../../../test/use-bff.ts'

const CARD = '0930020000103'
const LOSS = { uid: JAN, reason: 'LOSS_THEFT', uitpasNumber: CARD, balieConsumerKey: MUNTPUNT }

describe('a card whose status is refused', () => {
  const stage = useBff()

  it('that is this passholder’s already, and that nobody tried to register before, is said to be theirs', async () => {
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
  ] as const)('is told to be %s', async (status, words) => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: CARD, status })
    expect((await register(stage.browser, LOSS)).json).toMatchObject({
      code: 'INVALID_CARD_STATUS',
      title: `Deze kaart kan je niet meegeven: ${words}`,
    })
  })

  it('of somebody else is told to be in use', async () => {
    const theirs = { ...LOSS, uitpasNumber: '0930010004008' }
    expect((await register(stage.browser, theirs)).json).toMatchObject({
      title: 'Deze kaart kan je niet meegeven: ze is al in gebruik',
    })
  })

  it('is told in general words when the look-up fails', async () => {
    stage.bff.sandbox.control.putCard({ uitpasNumber: CARD, status: 'BLOCKED' })
    stage.bff.sandbox.control.addFault({ call: 'retrieve', fault: { kind: 'status', status: 502 } })
    expect((await register(stage.browser, LOSS)).json).toMatchObject({
      title: 'Deze kaart kan je niet meegeven: ze ligt niet klaar in de voorraad',
    })
  })
})
