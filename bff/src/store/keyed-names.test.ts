import { describe, expect, it } from 'vitest'
import { createKeyedNames } from './keyed-names.ts'

const OLD = 'an old secret of at least thirty-two letters'
const NEW = 'a new secret of at least thirty-two letters'

describe('keyed names', () => {
  it('are the same for all instances that share a secret', () => {
    const [before, during, reversed, after] = [[OLD], [OLD, NEW], [NEW, OLD], [NEW]].map((secrets) =>
      createKeyedNames(secrets as [string])('lock', '0930000422202'),
    )
    expect(during).toEqual([...(before ?? []), ...(after ?? [])])
    expect(reversed).toEqual(during?.toReversed())
  })

  it('differ with the kind, the identity and the secret', () => {
    const names = createKeyedNames([OLD])
    const all = [
      names('lock', 'a', 'b'),
      names('attempted', 'a', 'b'),
      names('lock', 'ab'),
      names('lock', 'a', 'c'),
      createKeyedNames([NEW])('lock', 'a', 'b'),
    ].flat()
    expect(new Set(all).size).toBe(5)
  })

  it('are one for a secret that is named twice', () => {
    expect(createKeyedNames([OLD, OLD])('lock', 'a')).toHaveLength(1)
  })

  it('do not show what they are of', () => {
    expect(createKeyedNames([OLD])('lock', '0930000422202').join()).not.toContain('0930000422202')
  })
})
