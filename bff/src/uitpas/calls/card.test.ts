import { describe, expect, it } from 'vitest'
import { JAN_CARD, MUNTPUNT } from '../../../test/people.ts'
import { rawAnswer } from '../../../test/raw-answer.ts'
import { useService } from '../../../test/use-service.ts'
import { card } from './card.ts'

describe('card', () => {
  const service = useService()
  const ask = (uitpasNumber: string) =>
    card(service.call, service.token, { uitpasNumber, balieConsumerKey: MUNTPUNT })
  const answerWith = (inside: string) =>
    service.sandbox.control.addFault({
      call: 'card',
      fault: rawAnswer(`<response>${inside}</response>`),
    })

  it('gives the card, without the counter where it lies', async () => {
    expect(await ask('0930000000107')).toEqual({
      kind: 'ok',
      value: {
        uitpasNumber: '0930000000107',
        status: 'LOCAL_STOCK',
        kansenpas: false,
        cardType: 'CARD',
        cardSystem: { id: '1', name: 'UiTPAS Regio Aalst' },
      },
    })
  })

  it('gives every card of the sandbox as it is', async () => {
    const { cards } = service.sandbox.state.all()
    expect(cards.length).toBeGreaterThan(50)
    for (const { uitpasNumber, status, kansenpas, cardType, cardSystemId } of cards) {
      expect(await ask(uitpasNumber)).toMatchObject({
        kind: 'ok',
        value: { uitpasNumber, status, kansenpas, cardType, cardSystem: { id: String(cardSystemId) } },
      })
    }
  })

  it('lets digit 12 decide where neither flag nor number is there', async () => {
    answerWith('<status>ACTIVE</status>')
    expect(await ask('0930000166411')).toEqual({
      kind: 'ok',
      value: { uitpasNumber: '0930000166411', status: 'ACTIVE', kansenpas: true },
    })
  })

  it.each([
    ['another card', `<status>LOCAL_STOCK</status><uitpasNumber>${JAN_CARD}</uitpasNumber>`],
    ['a card without a status', '<uitpasNumber>0930000000107</uitpasNumber>'],
    ['a code', '<code>ACTION_SUCCEEDED</code>'],
    ['nothing', ''],
  ])('makes no card of %s', async (_, inside) => {
    answerWith(inside)
    expect(await ask('0930000000107')).toMatchObject({ kind: 'open' })
  })

  it('is refused for a number that no card has', async () => {
    expect(await ask('0930099999904')).toEqual({ kind: 'refused', code: 'UNKNOWN_UITPASNUMBER' })
  })
})
