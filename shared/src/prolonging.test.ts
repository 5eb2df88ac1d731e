import { expect, it } from 'vitest'
import type { KansenStatuut, Membership } from './passholder.ts'
import { needsProlonging } from './needs-prolonging.ts'
import { prolongingFor } from './prolonging.ts'

const CARD = { uitpasNumber: '0930000166411', kansenpas: true, status: 'ACTIVE' } as const
const member = (kansenStatuut: KansenStatuut, status: 'ACTIVE' | 'BLOCKED' = 'ACTIVE') => ({
  cardSystem: { id: '1' },
  currentCard: { ...CARD, status },
  kansenStatuut,
})

it.each<[KansenStatuut, string, boolean]>([
  [{ state: 'none' }, '2026-11-29', false],
  [{ state: 'grace', endDate: '2026-10-30' }, '2026-11-29', true],
  [{ state: 'expired', endDate: '2024-12-31' }, '2026-11-29', true],
  [{ state: 'active', endDate: '2027-01-29' }, '2026-11-29', true],
  [{ state: 'active', endDate: '2027-01-30' }, '2026-11-29', false],
  [{ state: 'active', endDate: '2027-02-28' }, '2026-12-31', true],
  [{ state: 'active', endDate: '2027-03-01' }, '2026-12-31', false],
  [{ state: 'active' }, '2026-11-29', false],
  [{ state: 'unsure', endDate: '2026-12-31' }, '2026-11-29', false],
])('%j on %s needs prolonging: %s', (kansenStatuut, today, expected) => {
  expect(needsProlonging(member(kansenStatuut), today)).toBe(expected)
  expect(needsProlonging(member(kansenStatuut, 'BLOCKED'), today)).toBe(false)
})

it('needs a card to prolong', () => {
  expect(
    needsProlonging({ cardSystem: { id: '1' }, kansenStatuut: { state: 'expired' } }, '2026-11-29'),
  ).toBe(false)
})

const expired = member({ state: 'expired' })
const active = member({ state: 'active', endDate: '2027-12-31' })
const ordinary: Membership = { ...active, currentCard: { ...CARD, kansenpas: false } }

it.each([
  ['who has a kansenpas that works', expired, 'OBTAIN_KANSENSTATUUT', true, 'instead'],
  ['also while it lasts', active, 'OBTAIN_KANSENSTATUUT', undefined, 'instead'],
  [
    'whose kansenpas is blocked',
    member({ state: 'expired' }, 'BLOCKED'),
    'OBTAIN_KANSENSTATUUT',
    true,
    undefined,
  ],
  ['who has an ordinary card', ordinary, 'OBTAIN_KANSENSTATUUT', true, undefined],
  ['who lost it after it lapsed', expired, 'LOSS_THEFT', true, 'first'],
  ['who lost it in grace', member({ state: 'grace' }, 'BLOCKED'), 'DEFECT', true, 'first'],
  ['who lost it while it lasts', active, 'LOSS_THEFT', true, undefined],
  ['who gets an ordinary card', expired, 'LOSS_THEFT', false, undefined],
  ['whose new card isn’t known yet', expired, 'REMOVAL', undefined, undefined],
  ['who loses kansenstatuut', expired, 'LOSS_KANSENSTATUUT', false, undefined],
  ['who loses it, with a kansenpas by mistake', expired, 'LOSS_KANSENSTATUUT', true, undefined],
] as const)('prolonging %s', (_, membership, reason, kansenpas, expected) => {
  expect(prolongingFor(membership, { reason, kansenpas })).toBe(expected)
})

it('prolongs nothing for a newcomer', () => {
  expect(prolongingFor(undefined, { reason: 'LOSS_THEFT', kansenpas: true })).toBeUndefined()
})
