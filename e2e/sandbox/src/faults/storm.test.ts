import { describe, expect, it } from 'vitest'
import { createFaults } from './faults.ts'

describe('a storm', () => {
  const faults = [{ kind: 'reset' }, { kind: 'truncate' }] as const
  function struck(seed: number, share = 1 / 3) {
    const made = createFaults()
    made.storm({ share, faults, seed })
    return Array.from({ length: 3000 }, () => made.take('newCard').fault?.kind)
  }

  it('strikes its share of all calls, with all of its faults', () => {
    const hits = struck(1).filter((kind) => kind !== undefined)
    expect(hits.length).toBeGreaterThan(900)
    expect(hits.length).toBeLessThan(1100)
    expect(new Set(hits)).toEqual(new Set(['reset', 'truncate']))
    expect(struck(1, 0).filter(Boolean)).toEqual([])
  })

  it('is the same for the same seed, and another for another', () => {
    expect(struck(7)).toEqual(struck(7))
    expect(struck(7)).not.toEqual(struck(8))
  })

  it('comes after what was ordered, and ends', () => {
    const made = createFaults()
    made.storm({ share: 1, faults: [{ kind: 'reset' }], seed: 1 })
    made.add({ call: 'newCard', fault: { kind: 'doctype' } })
    expect(made.take('newCard').fault?.kind).toBe('doctype')
    expect(made.take('newCard').fault?.kind).toBe('reset')
    made.storm(null)
    expect(made.take('newCard').fault).toBeNull()
    made.storm({ share: 1, faults: [{ kind: 'reset' }], seed: 1 })
    made.clear()
    expect(made.take('newCard').fault).toBeNull()
  })
})
