import { describe, expect, it } from 'vitest'
import type { CardStatus } from './card.ts'
import { activeOldCard, mayBlock } from './old-card.ts'
import type { Passholder } from './passholder.ts'
import { reasonsOf } from './reasons.ts'

const OLD = '0930000422202'
const OTHER = '0933010013102'
const cardNumber = '0930020000103'

function somebody(status: CardStatus = 'ACTIVE', cardType = 'CARD'): Passholder {
  const kansenStatuut = { state: 'none' } as const
  const card = { status, cardType, kansenpas: false }
  return {
    uid: 'a',
    memberships: [
      { cardSystem: { id: '1' }, kansenStatuut, currentCard: { ...card, uitpasNumber: OLD } },
      { cardSystem: { id: '3' }, kansenStatuut, currentCard: { ...card, uitpasNumber: OTHER } },
      { cardSystem: { id: '5' }, kansenStatuut },
    ],
  }
}

const loss = { reason: 'LOSS_THEFT', passholder: somebody(), cardNumber, cardSystemId: '1' } as const

describe('activeOldCard', () => {
  it.each(['LOSS_THEFT', 'REMOVAL', 'DEFECT', 'LOSS_KANSENSTATUUT', 'OBTAIN_KANSENSTATUUT'] as const)(
    '%s replaces the current card of the new card’s system',
    (reason) => {
      expect(activeOldCard({ ...loss, reason })).toEqual({ uitpasNumber: OLD })
      expect(activeOldCard({ ...loss, reason, cardSystemId: '3' })).toEqual({ uitpasNumber: OTHER })
    },
  )

  it('joining a system or getting a first card replaces nothing', () => {
    const others = reasonsOf('2018').filter((reason) => reason === 'CARD_UPGRADE' || reason === 'EXTRA_CARD')
    expect(others).toHaveLength(2)
    for (const reason of others) expect(activeOldCard({ ...loss, reason })).toBeUndefined()
  })

  it.each(['BLOCKED', 'DELETED', 'LOCAL_STOCK', 'OTHER'] as const)(
    'a card that is %s stays as it is',
    (status) => {
      expect(activeOldCard({ ...loss, passholder: somebody(status) })).toBeUndefined()
    },
  )

  it('is unsure as long as the new card’s system isn’t known, unless no card could be the old one', () => {
    const somewhere = { ...loss, cardSystemId: undefined }
    expect(activeOldCard(somewhere)).toBe('unsure')
    expect(activeOldCard({ ...somewhere, passholder: somebody('BLOCKED') })).toBeUndefined()
  })

  it('may be blocked where it is digital only once that is confirmed, for that very card', () => {
    const digital = { ...loss, passholder: somebody('ACTIVE', 'DIGITAL') }
    const blocks = (digitalToBlock?: string) => {
      const old = activeOldCard({ ...digital, digitalToBlock })
      return typeof old === 'object' && [old.digital, mayBlock(old)]
    }
    expect([blocks(), blocks(''), blocks(OTHER), blocks(OLD)]).toEqual([
      [true, false],
      [true, false],
      [true, false],
      [true, true],
    ])
    const plastic = activeOldCard({ ...loss, digitalToBlock: OLD })
    expect(plastic).toEqual({ uitpasNumber: OLD })
    expect(typeof plastic === 'object' && mayBlock(plastic)).toBe(true)
  })

  it('is nothing where there is no card, no passholder, no reason, or where it is the new card itself', () => {
    expect(activeOldCard({ ...loss, cardSystemId: '5' })).toBeUndefined()
    expect(activeOldCard({ ...loss, passholder: undefined })).toBeUndefined()
    expect(activeOldCard({ ...loss, reason: undefined })).toBeUndefined()
    expect(activeOldCard({ ...loss, cardNumber: OLD })).toBeUndefined()
  })
})
