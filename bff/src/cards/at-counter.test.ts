import type { Card } from '@balie/shared'
import { expect, it } from 'vitest'
import { isAtCounter } from './at-counter.ts'

const COUNTER = {
  id: '4201',
  consumerKey: 'C0FFEE00-ba1e-0000-000000000000a001',
  actorId: 'c0ffee00-BA1E-4000-8000-00000000B042',
  name: 'Leeszaal',
  cardSystems: [],
}
const lyingAt = (id: string | undefined): Card => ({
  status: 'LOCAL_STOCK',
  kansenpas: false,
  counter: { id },
})

it.each([
  'C0FFEE00-ba1e-0000-000000000000a001',
  'c0ffee00-ba1e-0000-000000000000a001',
  'C0FFEE00-BA1E-0000-000000000000A001',
  'c0ffee00-ba1e-4000-8000-00000000b042',
  '4201',
])('a card that says %s lies at this counter', (id) => {
  expect(isAtCounter(lyingAt(id), COUNTER)).toBe(true)
})

it.each(['4202', '42010', 'c0ffee00ba1e0000000000000000a001', 'Leeszaal'])(
  'one that says %s does not',
  (id) => {
    expect(isAtCounter(lyingAt(id), COUNTER)).toBe(false)
  },
)

it('is unknown for a card that names no counter, whatever the counter lacks', () => {
  expect(isAtCounter(lyingAt(undefined), COUNTER)).toBeUndefined()
  expect(isAtCounter({ status: 'LOCAL_STOCK', kansenpas: false }, COUNTER)).toBeUndefined()
  const bare = { consumerKey: COUNTER.consumerKey, name: COUNTER.name, cardSystems: [] }
  expect(isAtCounter(lyingAt('4201'), bare)).toBe(false)
})
