import { describe, expect, it } from 'vitest'
import type { FoundCard } from './card.ts'
import { fitForm, type FormFacts } from './form-fit.ts'
import type { KansenStatuut, Passholder } from './passholder.ts'

const ORDINARY = '0930020000103'
const KANSENPAS = '0930020000111'
const OLD = '0930000422202'
const all = { mayRegister: true, mayGrantKansenstatuut: true }
const counter = { consumerKey: 'k', name: 'Balie', cardSystems: [{ id: '1', ...all }] }
const twoSystems = { ...counter, cardSystems: [...counter.cardSystems, { id: '3', ...all }] }
const base = { today: '2026-11-24', edition: '2018', counter } as const

function ready(uitpasNumber: string, change: Partial<FoundCard> = {}): FoundCard {
  return {
    uitpasNumber,
    status: 'LOCAL_STOCK',
    kansenpas: uitpasNumber === KANSENPAS,
    cardSystem: { id: '1' },
    groupPass: false,
    atThisCounter: true,
    ...change,
  }
}

function somebody(kansenStatuut: KansenStatuut = { state: 'none' }): Passholder {
  const currentCard = {
    uitpasNumber: OLD,
    status: 'ACTIVE',
    kansenpas: kansenStatuut.state === 'active',
  } as const
  return { uid: 'a', memberships: [{ cardSystem: { id: '1' }, kansenStatuut, currentCard }] }
}

const form = (facts: Partial<FormFacts>) => fitForm({ ...base, ...facts })

describe('fitForm', () => {
  it('chooses the only reason that can be, and never against the employee', () => {
    const facts = { passholder: somebody(), cardNumber: KANSENPAS, card: ready(KANSENPAS) }
    expect(form(facts)).toMatchObject({ reason: 'OBTAIN_KANSENSTATUUT', endDateNeed: 'required' })
    const chosen = form({ ...facts, chosenReason: 'LOSS_THEFT' })
    expect(chosen.reason).toBe('LOSS_THEFT')
    expect(chosen.obstacles).toEqual([{ field: 'reason', code: 'NEEDS_ORDINARY_CARD' }])
  })

  it('lets a card that lies elsewhere be, but blocks no old card for it', () => {
    const card = ready(ORDINARY, { atThisCounter: false })
    const facts = { passholder: somebody(), cardNumber: ORDINARY, card, chosenReason: 'LOSS_THEFT' } as const
    for (const blockOldCard of ['never', undefined] as const) {
      expect(form({ ...facts, blockOldCard })).toMatchObject({
        cardFit: { fits: true, doubt: 'OTHER_COUNTER' },
        obstacles: [],
      })
    }
    const wall = { field: 'uitpasNumber', code: 'OTHER_COUNTER' }
    expect(form({ ...facts, blockOldCard: 'first' }).obstacles).toEqual([wall])
    expect(form({ ...facts, chosenReason: undefined, blockOldCard: 'first' }).obstacles).toEqual([])
    const unsaid = { ...facts, card: ready(ORDINARY, { atThisCounter: undefined }) }
    expect(form({ ...unsaid, blockOldCard: 'first' }).cardFit).toEqual({
      fits: true,
      doubt: 'COUNTER_UNKNOWN',
    })
  })

  it('takes a card from elsewhere for a digital one that stays, and not for one that is to be blocked', () => {
    const { uid, memberships } = somebody()
    const digital = memberships.map(({ currentCard, ...membership }) => ({
      ...membership,
      currentCard: currentCard && { ...currentCard, cardType: 'DIGITAL' },
    }))
    const facts = {
      passholder: { uid, memberships: digital },
      cardNumber: ORDINARY,
      card: ready(ORDINARY, { atThisCounter: false }),
      chosenReason: 'LOSS_THEFT',
      blockOldCard: 'first',
    } as const
    expect(form(facts).obstacles).toEqual([])
    expect(form({ ...facts, digitalToBlock: OLD }).obstacles).toEqual([
      { field: 'uitpasNumber', code: 'OTHER_COUNTER' },
    ])
  })

  it('guesses nothing while several can be', () => {
    const fit = form({ passholder: somebody(), cardNumber: ORDINARY, card: ready(ORDINARY) })
    expect(fit).not.toHaveProperty('reason')
    expect(fit.obstacles).toEqual([])
  })

  it('takes the kind from the look-up, and until then from the number', () => {
    const passholder = somebody()
    expect(form({ passholder, cardNumber: KANSENPAS }).reason).toBe('OBTAIN_KANSENSTATUUT')
    const card = ready(KANSENPAS, { kansenpas: false })
    expect(form({ passholder, cardNumber: KANSENPAS, card })).not.toHaveProperty('reason')
  })

  it('waits for the card where the counter has several systems', () => {
    const facts = { counter: twoSystems, passholder: somebody(), cardNumber: KANSENPAS }
    expect(form(facts)).not.toHaveProperty('reason')
    expect(form({ ...facts, card: ready(KANSENPAS) }).reason).toBe('OBTAIN_KANSENSTATUUT')
  })

  it('does not let an impossible card speak of the reasons', () => {
    const card = ready(KANSENPAS, { status: 'BLOCKED' })
    const fit = form({ passholder: somebody(), cardNumber: KANSENPAS, card, chosenReason: 'LOSS_THEFT' })
    expect(fit.obstacles).toEqual([{ field: 'uitpasNumber', code: 'CARD_BLOCKED' }])
    expect(fit.endDateNeed).toBe('none')
  })

  it('knows that there is no such card', () => {
    expect(form({ passholder: somebody(), cardNumber: KANSENPAS, card: 'unknown' })).toMatchObject({
      obstacles: [{ field: 'uitpasNumber', code: 'CARD_UNKNOWN' }],
    })
  })

  it('recognises the passholder’s own card without looking it up', () => {
    expect(form({ passholder: somebody(), cardNumber: OLD }).cardFit).toEqual({
      fits: false,
      obstacle: 'OWN_CARD',
    })
  })

  it('proposes the end date that the passholder has, if it is still ahead', () => {
    const proposal = (endDate: string) =>
      form({
        passholder: somebody({ state: 'active', endDate }),
        cardNumber: KANSENPAS,
        card: ready(KANSENPAS),
        chosenReason: 'LOSS_THEFT',
      })
    expect(proposal('2027-06-30')).toMatchObject({ endDateNeed: 'optional', endDateProposal: '2027-06-30' })
    for (const endDate of ['2026-11-24', '2027-12-31'])
      expect(proposal(endDate)).toMatchObject({ endDateProposal: endDate })
    for (const endDate of ['2026-11-23', '2028-01-01'])
      expect(proposal(endDate)).not.toHaveProperty('endDateProposal')
  })

  it('takes end date and prolonging from the membership in the card’s system', () => {
    const here = somebody({ state: 'active', endDate: '2027-06-30' }).memberships
    const elsewhere: Passholder['memberships'] = [
      { cardSystem: { id: '3' }, kansenStatuut: { state: 'expired', endDate: '2026-12-31' } },
    ]
    const fit = form({
      counter: twoSystems,
      passholder: { uid: 'a', memberships: [...elsewhere, ...here] },
      cardNumber: KANSENPAS,
      card: ready(KANSENPAS),
      chosenReason: 'LOSS_THEFT',
    })
    expect(fit.endDateProposal).toBe('2027-06-30')
    expect(fit).not.toHaveProperty('prolonging')
  })

  it('proposes the usual end date where kansenstatuut is prolonged first, and none to who obtains it', () => {
    const card = { cardNumber: KANSENPAS, card: ready(KANSENPAS) }
    const lapsed = { ...card, passholder: somebody({ state: 'expired', endDate: '2026-10-31' }) }
    expect(form({ ...lapsed, chosenReason: 'LOSS_THEFT' })).toMatchObject({
      prolonging: { when: 'first', cardSystemId: '1' },
      endDateProposal: '2027-04-30',
    })
    const passholder = somebody({ state: 'active', endDate: '2027-06-30' })
    const obtained = form({ ...card, passholder, chosenReason: 'OBTAIN_KANSENSTATUUT' })
    expect(obtained.prolonging).toEqual({ when: 'instead', cardSystemId: '1' })
    expect(obtained).not.toHaveProperty('endDateProposal')
  })

  it('asks no optional end date of a counter that may not grant in the card’s system', () => {
    const mayNot = { id: '3', mayRegister: true, mayGrantKansenstatuut: false }
    const facts = {
      counter: { ...counter, cardSystems: [...counter.cardSystems, mayNot] },
      cardNumber: KANSENPAS,
      card: ready(KANSENPAS, { cardSystem: { id: '3' } }),
      chosenReason: 'CARD_UPGRADE',
    } satisfies Partial<FormFacts>
    expect(form(facts).endDateNeed).toBe('none')
    expect(form({ ...facts, card: ready(KANSENPAS) }).endDateNeed).toBe('optional')
  })

  it('says that no reason fits', () => {
    const mayNot = { id: '1', mayRegister: true, mayGrantKansenstatuut: false }
    const facts = {
      counter: { ...counter, cardSystems: [mayNot] },
      passholder: somebody({ state: 'none' }),
      cardNumber: KANSENPAS,
      card: ready(KANSENPAS),
    }
    expect(form(facts).obstacles).toEqual([{ field: 'reason', code: 'NO_REASON_FITS' }])
  })
})
