import { describe, expect, it } from 'vitest'
import { type KansenStatuut, kansenStatuutState, type Membership, type Passholder } from './passholder.ts'
import { fitReasons, onlyFittingReason, type ReasonDoubt, type ReasonFacts } from './reason-fit.ts'
import type { Reason } from './reason-rules.ts'
import { reasonsOf } from './reasons.ts'

const HERE = '1'
const today = '2026-11-24'
const ALL = { mayRegister: true, mayGrantKansenstatuut: true }

function member(
  state: KansenStatuut['state'],
  card: 'ordinary' | 'kansenpas' | 'none',
  system = HERE,
): Membership {
  return {
    cardSystem: { id: system },
    kansenStatuut: { state },
    ...(card !== 'none' && { currentCard: { status: 'ACTIVE', kansenpas: card === 'kansenpas' } }),
  }
}

function facts(memberships: Membership[], kansenpas: boolean, rights = ALL): ReasonFacts {
  const passholder: Passholder = { uid: 'a', memberships }
  return { today, passholder, newCard: { cardSystemId: HERE, kansenpas }, rights }
}

function fitting(given: ReasonFacts): Reason[] {
  return fitReasons(reasonsOf('2018'), given).flatMap(({ reason, fits }) => (fits ? [reason] : []))
}

const ELSEWHERE = member('none', 'ordinary', '5')

describe('fitReasons', () => {
  it.each([
    ['an ordinary card, ordinary', [member('none', 'ordinary')], false, ['LOSS_THEFT', 'REMOVAL']],
    ['an ordinary card, kansenpas', [member('none', 'ordinary')], true, ['OBTAIN_KANSENSTATUUT']],
    [
      'kansenstatuut, kansenpas',
      [member('active', 'kansenpas')],
      true,
      ['LOSS_THEFT', 'REMOVAL', 'OBTAIN_KANSENSTATUUT'],
    ],
    ['kansenstatuut, ordinary', [member('active', 'kansenpas')], false, ['LOSS_KANSENSTATUUT']],
    ['kansenstatuut without a card, ordinary', [member('active', 'none')], false, ['LOSS_KANSENSTATUUT']],
    ['a member without a card, ordinary', [member('none', 'none')], false, ['CARD_UPGRADE', 'EXTRA_CARD']],
    [
      'a member without a card, with one elsewhere, ordinary',
      [member('none', 'none'), ELSEWHERE],
      false,
      ['CARD_UPGRADE', 'EXTRA_CARD'],
    ],
    ['somebody from elsewhere, ordinary', [ELSEWHERE], false, ['CARD_UPGRADE', 'EXTRA_CARD']],
    ['somebody from elsewhere, kansenpas', [ELSEWHERE], true, ['CARD_UPGRADE', 'EXTRA_CARD']],
    ['somebody without any link', [], false, ['CARD_UPGRADE', 'EXTRA_CARD']],
    [
      'a kansenpas left over, ordinary',
      [member('none', 'kansenpas')],
      false,
      ['LOSS_THEFT', 'REMOVAL', 'LOSS_KANSENSTATUUT'],
    ],
    [
      'an expired kansenstatuut, ordinary',
      [member('expired', 'kansenpas')],
      false,
      ['LOSS_THEFT', 'REMOVAL', 'LOSS_KANSENSTATUUT'],
    ],
  ] satisfies [string, Membership[], boolean, Reason[]][])(
    'for %s',
    (_who, memberships, kansenpas, expected) => {
      expect(fitting(facts(memberships, kansenpas))).toEqual(expected)
    },
  )

  it('says why a reason cannot be', () => {
    const fits = fitReasons(reasonsOf('2018'), facts([member('none', 'ordinary')], true))
    expect(Object.fromEntries(fits.map((fit) => [fit.reason, fit.fits ? 'fits' : fit.obstacle]))).toEqual({
      LOSS_THEFT: 'NEEDS_ORDINARY_CARD',
      REMOVAL: 'NEEDS_ORDINARY_CARD',
      LOSS_KANSENSTATUUT: 'NO_KANSENSTATUUT',
      OBTAIN_KANSENSTATUUT: 'fits',
      CARD_UPGRADE: 'HAS_CARD_HERE',
      EXTRA_CARD: 'HAS_CARD_HERE',
    })
  })

  it('lets a counter do only what it may', () => {
    const newcomer = [member('none', 'ordinary')]
    const mayNotGrant = { mayRegister: true, mayGrantKansenstatuut: false }
    expect(fitting(facts(newcomer, true, mayNotGrant))).toEqual([])
    const nothing = { mayRegister: false, mayGrantKansenstatuut: false }
    expect(fitReasons(['LOSS_THEFT'], facts(newcomer, false, nothing))).toEqual([
      { reason: 'LOSS_THEFT', fits: false, obstacle: 'MAY_NOT_REGISTER' },
    ])
  })

  it.each([{ state: 'expired' }, { state: 'grace' }, { state: 'active', suspendedUntil: today }] as const)(
    'only warns while kansenstatuut is %j',
    (kansenStatuut) => {
      for (const kansenpas of [true, false]) {
        const membership = { ...member('none', 'kansenpas'), kansenStatuut }
        expect(fitReasons(['LOSS_THEFT'], facts([membership], kansenpas))).toEqual([
          { reason: 'LOSS_THEFT', fits: true, doubt: 'KANSENSTATUUT_UNSURE' },
        ])
      }
    },
  )

  it('doubts every reason in a blocked membership, and in no other', () => {
    const blocked = { ...member('none', 'ordinary'), blocked: true }
    const fits = fitReasons(reasonsOf('2018'), facts([blocked], false)).filter((fit) => fit.fits)
    expect(fits).toEqual([
      { reason: 'LOSS_THEFT', fits: true, doubt: 'MEMBERSHIP_BLOCKED' },
      { reason: 'REMOVAL', fits: true, doubt: 'MEMBERSHIP_BLOCKED' },
    ])
    const blockedElsewhere = { ...member('none', 'ordinary', '5'), blocked: true }
    expect(fitReasons(['LOSS_THEFT'], facts([member('none', 'ordinary'), blockedElsewhere], false))).toEqual([
      { reason: 'LOSS_THEFT', fits: true },
    ])
  })

  it('doubts that a digital card is lost or defective', () => {
    const currentCard = { status: 'ACTIVE', kansenpas: false, cardType: 'DIGITAL' } as const
    const given = facts([{ ...member('none', 'ordinary'), currentCard }], false)
    expect(fitReasons(['LOSS_THEFT', 'DEFECT', 'REMOVAL'], given)).toEqual([
      { reason: 'LOSS_THEFT', fits: true, doubt: 'DIGITAL_CARD' },
      { reason: 'DEFECT', fits: true, doubt: 'DIGITAL_CARD' },
      { reason: 'REMOVAL', fits: true },
    ])
  })

  it('warns for every reason while the service doesn’t say whether there is kansenstatuut', () => {
    for (const [kansenpas, reasons] of [
      [false, ['LOSS_THEFT', 'REMOVAL', 'LOSS_KANSENSTATUUT']],
      [true, ['LOSS_THEFT', 'REMOVAL', 'OBTAIN_KANSENSTATUUT']],
    ] as const) {
      const fits = fitReasons(reasonsOf('2018'), facts([member('unsure', 'kansenpas')], kansenpas))
      expect(fits.filter((fit) => fit.fits)).toEqual(
        reasons.map((reason) => ({ reason, fits: true, doubt: 'KANSENSTATUUT_UNSURE' })),
      )
    }
  })

  it('doubts that somebody obtains what they have already, and nobody else', () => {
    const doubts = (['none', 'active', 'grace', 'expired'] as const).map((state) => {
      const [fit] = fitReasons(['OBTAIN_KANSENSTATUUT'], facts([member(state, 'ordinary')], true))
      return fit?.fits && fit.doubt
    })
    expect(doubts).toEqual([undefined, 'HAS_KANSENSTATUUT', undefined, undefined])
  })

  it('knows that a suspension is over', () => {
    const over = { state: 'active', suspendedUntil: '2026-11-23' } as const
    expect(kansenStatuutState(over, today)).toBe('active')
    expect(fitting(facts([{ ...member('none', 'kansenpas'), kansenStatuut: over }], false))).toEqual([
      'LOSS_KANSENSTATUUT',
    ])
  })

  it.each([
    ['active', 'suspended'],
    // The service may leave the flag off while it is suspended.
    ['none', 'suspended'],
    ['grace', 'suspended'],
    ['expired', 'expired'],
    ['unsure', 'unsure'],
  ] as const)('a suspension of a kansenstatuut that is %s makes it %s', (state, expected) => {
    expect(kansenStatuutState({ state, suspendedUntil: '2027-01-31' }, today)).toBe(expected)
  })

  it('judges the link before the kind of the new card is known', () => {
    const newCard = { cardSystemId: HERE, kansenpas: undefined }
    expect(fitting({ today, passholder: { uid: 'a', memberships: [ELSEWHERE] }, newCard })).toEqual([
      'CARD_UPGRADE',
      'EXTRA_CARD',
    ])
  })

  it.each([
    ['from elsewhere', [ELSEWHERE], 'NEW_IN_SYSTEM', 'NEW_IN_SYSTEM'],
    ['whose links the counter may not read', [], 'MEMBER_NOWHERE_ELSE', 'NEW_IN_SYSTEM'],
    ['who is a member without a card', [member('none', 'none')], 'MEMBER_NOWHERE_ELSE', undefined],
    ['who is one with a card elsewhere', [member('none', 'none'), ELSEWHERE], undefined, undefined],
  ] satisfies [string, Membership[], ReasonDoubt | undefined, ReasonDoubt | undefined][])(
    'doubts both reasons by which a person %s may join a system',
    (_who, memberships, ...doubts) => {
      const fits = fitReasons(['CARD_UPGRADE', 'EXTRA_CARD'], facts(memberships, false))
      expect(fits.map((fit) => fit.fits && fit.doubt)).toEqual(doubts)
    },
  )

  it('rules nothing out by unknown facts', () => {
    expect(fitting({ today })).toEqual(reasonsOf('2018'))
    expect(fitting({ today, newCard: { cardSystemId: undefined, kansenpas: false } })).toEqual(
      reasonsOf('2018').filter((reason) => reason !== 'OBTAIN_KANSENSTATUUT'),
    )
    const systemUnknown = { cardSystemId: undefined, kansenpas: false }
    const { passholder: newcomer } = facts([ELSEWHERE], false)
    expect(fitReasons(['EXTRA_CARD'], { today, passholder: newcomer, newCard: systemUnknown })).toEqual([
      { reason: 'EXTRA_CARD', fits: true },
    ])
    const kansenpas = undefined
    expect(fitting({ today, newCard: { cardSystemId: HERE, kansenpas } })).toEqual(reasonsOf('2018'))
    const { passholder } = facts([member('none', 'ordinary')], false)
    expect(fitting({ today, passholder, newCard: { cardSystemId: undefined, kansenpas } })).toEqual(
      reasonsOf('2018'),
    )
  })

  it('warns that a passholder with kansenstatuut gets another end date only', () => {
    expect(
      fitReasons(['OBTAIN_KANSENSTATUUT', 'LOSS_THEFT'], facts([member('active', 'kansenpas')], true)),
    ).toEqual([
      { reason: 'OBTAIN_KANSENSTATUUT', fits: true, doubt: 'HAS_KANSENSTATUUT' },
      { reason: 'LOSS_THEFT', fits: true },
    ])
  })
})

describe('onlyFittingReason', () => {
  const only = (given: ReasonFacts) => onlyFittingReason(fitReasons(reasonsOf('2018'), given), given)

  it('is the one that is left', () => {
    expect(only(facts([member('active', 'kansenpas')], false))).toBe('LOSS_KANSENSTATUUT')
    expect(only(facts([member('none', 'ordinary')], true))).toBe('OBTAIN_KANSENSTATUUT')
    expect(only(facts([member('none', 'none')], false))).toBe('EXTRA_CARD')
  })

  it('is the only one that is possible, also if it is doubtful', () => {
    const blocked = { ...member('none', 'ordinary'), blocked: true }
    expect(only(facts([blocked], true))).toBe('OBTAIN_KANSENSTATUUT')
  })

  it.each([[[ELSEWHERE]], [[]], [[member('none', 'none'), ELSEWHERE]]])(
    'is none for a newcomer with %j',
    (links) => {
      for (const kansenpas of [false, true]) {
        const chosen = only(facts(links, kansenpas))
        expect(['CARD_UPGRADE', 'EXTRA_CARD']).not.toContain(chosen)
      }
    },
  )

  it('is none if several are possible, or not all facts are known', () => {
    expect(only(facts([member('none', 'ordinary')], false))).toBeUndefined()
    const kindUnknown = { cardSystemId: HERE, kansenpas: undefined }
    expect(only({ ...facts([ELSEWHERE], false), newCard: kindUnknown })).toBeUndefined()
    // A counter that can't grant kansenstatuut leaves one: but whether it is right, the card's kind will say.
    const cardless = {
      ...facts([member('none', 'none')], false),
      rights: { mayRegister: true, mayGrantKansenstatuut: false },
    }
    expect(only(cardless)).toBe('EXTRA_CARD')
    expect(only({ ...cardless, newCard: kindUnknown })).toBeUndefined()
    expect(only({ today, newCard: { cardSystemId: HERE, kansenpas: true } })).toBeUndefined()
    const nobody = { today, newCard: { cardSystemId: HERE, kansenpas: false } }
    expect(onlyFittingReason(fitReasons(['LOSS_THEFT'], nobody), nobody)).toBeUndefined()
    expect(
      only({ ...facts([ELSEWHERE], false), newCard: { cardSystemId: undefined, kansenpas: false } }),
    ).toBeUndefined()
  })
})
