import type { Card, KansenStatuut, Passholder, Reason } from '@balie/shared'
import { describe, expect, it } from 'vitest'
import { invalidCardCauses } from './invalid-card.ts'

const ordinary: Card = {
  status: 'LOCAL_STOCK',
  kansenpas: false,
  cardSystem: { id: '1' },
  counter: { id: '1236' },
}
const kansenpas: Card = { ...ordinary, kansenpas: true }
const counter = { id: '1236', consumerKey: 'k', name: 'Muntpunt', cardSystems: [] }

const somebody = (state: KansenStatuut['state'], systemId = '1'): Passholder => ({
  uid: 'a',
  memberships: [{ cardSystem: { id: systemId }, kansenStatuut: { state } }],
})
const suspended: Passholder = {
  uid: 'a',
  memberships: [
    { cardSystem: { id: '1' }, kansenStatuut: { state: 'active', suspendedUntil: '2026-01-31' } },
  ],
}
const causes = (reason: Reason, card: Card, passholder?: Passholder) =>
  invalidCardCauses({
    registration: { uid: 'a', reason, uitpasNumber: '0930000000107', balieConsumerKey: 'k' },
    counter,
    card,
    passholder,
  })

describe('invalidCardCauses', () => {
  it.each([
    ['OBTAIN_KANSENSTATUUT', ordinary, somebody('none'), ['kansenpas_required']],
    ['OBTAIN_KANSENSTATUUT', kansenpas, somebody('none'), []],
    ['OBTAIN_KANSENSTATUUT', ordinary, undefined, ['kansenpas_required']],
    ['LOSS_KANSENSTATUUT', kansenpas, somebody('active'), ['kansenstatuut_required']],
    ['LOSS_KANSENSTATUUT', ordinary, somebody('active'), []],
    ['LOSS_THEFT', ordinary, somebody('active'), ['kansenpas_required']],
    ['LOSS_THEFT', kansenpas, somebody('active'), []],
    ['LOSS_THEFT', kansenpas, somebody('none'), ['kansenstatuut_required']],
    ['LOSS_THEFT', ordinary, somebody('none'), []],
    ['EXTRA_CARD', kansenpas, somebody('none'), ['kansenstatuut_required']],
    // Only the service can tell whether these still count: its refusal leaves this one cause.
    ['LOSS_THEFT', kansenpas, somebody('expired'), ['kansenstatuut_required']],
    ['LOSS_THEFT', ordinary, somebody('grace'), ['kansenpas_required']],
    ['REMOVAL', ordinary, suspended, ['kansenpas_required']],
    ['REMOVAL', kansenpas, suspended, ['kansenstatuut_required']],
    // Kansenstatuut in another system proves nothing here, and neither does a missing link with this system.
    ['CARD_UPGRADE', ordinary, somebody('active', '5'), ['kansenpas_required']],
    ['CARD_UPGRADE', kansenpas, somebody('none', '5'), ['kansenstatuut_required']],
    ['CARD_UPGRADE', kansenpas, somebody('active', '5'), ['kansenstatuut_required']],
    ['CARD_UPGRADE', ordinary, somebody('none', '5'), ['kansenpas_required']],
    ['LOSS_THEFT', kansenpas, undefined, ['kansenstatuut_required']],
  ] satisfies [Reason, Card, Passholder | undefined, string[]][])(
    '%s with %j for %j: %j',
    (reason, card, passholder, expected) => {
      expect(causes(reason, card, passholder)).toEqual(expected)
    },
  )

  it('sees that the card lies at another counter', () => {
    expect(causes('LOSS_THEFT', { ...ordinary, counter: { id: '1410' } }, somebody('none'))).toEqual([
      'not_this_counter',
    ])
  })

  it('holds possible that a card lies elsewhere that says nothing of it', () => {
    const nowhere: Card = { status: 'LOCAL_STOCK', kansenpas: false, cardSystem: { id: '1' } }
    expect(causes('LOSS_THEFT', nowhere, somebody('none'))).toEqual(['not_this_counter'])
    expect(causes('LOSS_THEFT', nowhere, undefined)).toEqual(['not_this_counter', 'kansenpas_required'])
    expect(causes('OBTAIN_KANSENSTATUUT', nowhere, undefined)).toEqual(['kansenpas_required'])
  })

  it('names every cause that fits', () => {
    const card = { ...kansenpas, counter: { id: '1410' } }
    expect(causes('LOSS_THEFT', card, somebody('none'))).toEqual([
      'not_this_counter',
      'kansenstatuut_required',
    ])
  })
})
