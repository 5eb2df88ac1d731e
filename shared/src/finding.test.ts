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

test('a card without a holder is the new card, if its number is known', () => {
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

test('a person without a uid is found, but can’t get a card; the card beside them is theirs unless it is in stock', () => {
  const active: FoundCard = { ...card, status: 'ACTIVE' }
  const withoutUid = true
  expect(findingOf({ card: active, groupPass: false, withoutUid })).toEqual({ kind: 'without-uid' })
  expect(findingOf({ groupPass: false, withoutUid })).toEqual({ kind: 'without-uid' })
  expect(findingOf({ card, groupPass: false, withoutUid })).toMatchObject({ kind: 'new-card' })
  expect(findingOf({ card: active, groupPass: true, withoutUid })).toEqual({ kind: 'group-pass' })
})
