import { expect, test } from 'vitest'
import type { FoundCard } from './card.ts'
import { findingOf } from './finding.ts'
import type { Passholder } from './passholder.ts'

const passholder: Passholder = { uid: 'u', memberships: [] }
const unnumbered: FoundCard = { status: 'LOCAL_STOCK', kansenpas: false, groupPass: false }
const card: FoundCard = { ...unnumbered, uitpasNumber: '0930000422202' }

test('a passholder comes before the card, a group pass before both', () => {
  expect(findingOf({ passholder, card, groupPass: false })).toEqual({ kind: 'passholder', passholder })
  expect(findingOf({ passholder, card, groupPass: true })).toEqual({ kind: 'group-pass' })
})

test('a card of nobody is the new card, as long as its number is known', () => {
  expect(findingOf({ card, groupPass: false })).toEqual({
    kind: 'new-card',
    uitpasNumber: '0930000422202',
    card,
  })
  expect(findingOf({ card: unnumbered, groupPass: false })).toEqual({
    kind: 'nobody',
  })
  expect(findingOf({ groupPass: false })).toEqual({ kind: 'nobody' })
})
