import { describe, expect, it } from 'vitest'
import { type CardStatus, type FoundCard } from './card.ts'
import { fitCard } from './card-fit.ts'
import type { Passholder } from './passholder.ts'

const NUMBER = '0930000422202'
const counter = {
  consumerKey: 'k',
  name: 'Balie',
  cardSystems: [{ id: '1', mayRegister: true, mayGrantKansenstatuut: false }],
}
const ready: FoundCard = {
  uitpasNumber: NUMBER,
  status: 'LOCAL_STOCK',
  kansenpas: false,
  cardSystem: { id: '1' },
  groupPass: false,
  atThisCounter: true,
}
const owner: Passholder = {
  uid: 'a',
  memberships: [
    { cardSystem: { id: '1' }, kansenStatuut: { state: 'none' } },
    {
      cardSystem: { id: '5' },
      kansenStatuut: { state: 'none' },
      currentCard: { uitpasNumber: NUMBER, status: 'ACTIVE', kansenpas: false },
    },
  ],
}
const fit = (change: Partial<FoundCard>, passholder?: Passholder) =>
  fitCard({ ...ready, ...change }, { counter, passholder })

describe('fitCard', () => {
  it('lets a card be handed out that lies ready at this counter', () => {
    expect(fit({})).toEqual({ fits: true })
  })

  it.each([
    ['ACTIVE', 'CARD_ACTIVE'],
    ['BLOCKED', 'CARD_BLOCKED'],
    ['DELETED', 'CARD_DELETED'],
    ['PROVISIONED', 'CARD_PROVISIONED'],
    ['STOCK', 'CARD_STOCK'],
    ['SENT_TO_BALIE', 'CARD_SENT_TO_BALIE'],
  ] satisfies [CardStatus, string][])('does not let one be handed out that is %s', (status, obstacle) => {
    expect(fit({ status, atThisCounter: undefined })).toEqual({ fits: false, obstacle })
  })

  it('knows a group pass, and the passholder’s own card, before their status', () => {
    expect(fit({ groupPass: true, status: 'ACTIVE' })).toEqual({ fits: false, obstacle: 'GROUP_PASS' })
    expect(fit({ status: 'ACTIVE' }, owner)).toEqual({ fits: false, obstacle: 'OWN_CARD' })
    expect(fit({ status: 'ACTIVE', uitpasNumber: '0930000166411' }, owner)).toEqual({
      fits: false,
      obstacle: 'CARD_ACTIVE',
    })
  })

  it('depends on the card’s counter and system', () => {
    expect(fit({ atThisCounter: false })).toEqual({ fits: true, doubt: 'OTHER_COUNTER' })
    expect(fit({ cardSystem: { id: '5' } })).toEqual({ fits: false, obstacle: 'SYSTEM_NOT_ALLOWED' })
  })

  it('only doubts what the service doesn’t say', () => {
    expect(fit({ atThisCounter: undefined })).toEqual({ fits: true, doubt: 'COUNTER_UNKNOWN' })
    expect(fit({ status: 'OTHER' })).toEqual({ fits: true, doubt: 'STATUS_UNKNOWN' })
    expect(fit({ cardSystem: undefined })).toEqual({ fits: true })
  })
})
