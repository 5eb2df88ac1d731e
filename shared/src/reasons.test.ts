import { describe, expect, it } from 'vitest'
import { EDITIONS, editionSchema } from './editions.ts'
import { reasonsOf } from './reasons.ts'

describe('the reasons', () => {
  it('of 2018 are the six of new-card.md §1', () => {
    expect(reasonsOf('2018')).toEqual([
      'LOSS_THEFT',
      'REMOVAL',
      'LOSS_KANSENSTATUUT',
      'OBTAIN_KANSENSTATUUT',
      'CARD_UPGRADE',
      'EXTRA_CARD',
    ])
  })

  it('of 2020 have DEFECT instead of REMOVAL, and are the same otherwise', () => {
    expect(reasonsOf('2020')).toEqual(
      reasonsOf('2018').map((reason) => (reason === 'REMOVAL' ? 'DEFECT' : reason)),
    )
  })

  it('are known for these editions only', () => {
    expect(EDITIONS).toEqual(['2018', '2020'])
    expect(editionSchema.safeParse('2019').success).toBe(false)
  })
})
