import { expect, test } from 'vitest'
import { numberToBlock, oldCardPlan } from './old-card-plan.ts'

const first = { blockOldCard: 'first' } as const
const never = { blockOldCard: 'never' } as const
const old = { oldCard: { uitpasNumber: '0930000422202' } }
const unsure = { oldCard: 'unsure' } as const
const idle = { busy: false, failure: undefined }
const busy = { busy: true, failure: undefined }
const failed = { busy: false, failure: { kind: 'unreachable' } as const }

test('the old card is blocked first, unless this application never does', () => {
  expect(oldCardPlan(first, { fit: old, lookUp: idle })).toEqual({
    kind: 'block',
    uitpasNumber: '0930000422202',
  })
  expect(numberToBlock(first, old)).toBe('0930000422202')
  expect(oldCardPlan(never, { fit: old, lookUp: idle })).toEqual({ kind: 'none' })
  expect(numberToBlock(never, old)).toBeUndefined()
})

test('waits for a look-up, and leaves a card alone if it fails', () => {
  expect(oldCardPlan(first, { fit: unsure, lookUp: busy })).toEqual({ kind: 'wait' })
  expect(oldCardPlan(first, { fit: unsure, lookUp: failed })).toEqual({ kind: 'unsure' })
  expect(oldCardPlan(first, { fit: unsure, lookUp: idle })).toEqual({ kind: 'none' })
  expect(oldCardPlan(never, { fit: unsure, lookUp: busy })).toEqual({ kind: 'none' })
  expect(numberToBlock(first, unsure)).toBeUndefined()
})

test('without an old card there is nothing to block or to wait for', () => {
  expect(oldCardPlan(first, { fit: {}, lookUp: busy })).toEqual({ kind: 'none' })
})

test('a digital card is blocked only once that is confirmed, and the plan says so', () => {
  const digital = { oldCard: { uitpasNumber: '0930010027009', digital: true } } as const
  expect(oldCardPlan(first, { fit: digital, lookUp: idle })).toEqual({
    kind: 'digital',
    uitpasNumber: '0930010027009',
  })
  expect(numberToBlock(first, digital)).toBeUndefined()
  expect(oldCardPlan(never, { fit: digital, lookUp: idle })).toEqual({ kind: 'none' })
  const confirmed = { oldCard: { ...digital.oldCard, confirmed: true } } as const
  expect(oldCardPlan(first, { fit: confirmed, lookUp: idle })).toEqual({
    kind: 'block',
    uitpasNumber: '0930010027009',
    digital: true,
  })
  expect(numberToBlock(first, confirmed)).toBe('0930010027009')
  expect(numberToBlock(never, confirmed)).toBeUndefined()
})
