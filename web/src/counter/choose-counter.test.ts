import type { Counter, PageSession } from '@balie/shared'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chooseCounter, findCounters } from './choose-counter.ts'

const [first, second] = [counter('A'), counter('b')]

function counter(consumerKey: string, name = `Balie ${consumerKey}`): Counter {
  return { consumerKey, name, cardSystems: [] }
}

function session(counters: Counter[], initialCounter?: string): PageSession {
  return {
    employee: { uid: 'e' },
    counters,
    ...(initialCounter !== undefined && { initialCounter }),
    today: '2026-11-23',
    edition: '2018',
    blockOldCard: 'never',
    scannerPrefix: '',
    returnOrigins: [],
    endsAt: '2026-11-23T10:00:00Z',
    endsInMs: 1_800_000,
    canStay: true,
  }
}

test('the wanted counter is shown only when it is the employee’s', () => {
  expect(chooseCounter(session([first, second]), 'b')).toBe(second)
  expect(chooseCounter(session([first, second], 'b'), 'somebody else’s')).toBe(second)
  expect(chooseCounter(session([first, second]), 'B')).toBeUndefined()
  expect(chooseCounter(session([first, second]), undefined)).toBeUndefined()
})

test.each([
  ['', 3],
  ['bib', 2],
  ['BIB zand', 1],
  ['celestine', 1],
  ['zand bib', 1],
  ['xyz', 0],
])('searching %j finds %i', (search, count) => {
  const counters = ['Bib De Zandloper & Co', 'Bib Célestine', 'Muntpunt'].map((name) => counter(name, name))
  expect(findCounters(counters, search)).toHaveLength(count)
})

test('a counter is found by its own name, or any part of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (name, from, to) => {
      const one = counter('k', name)
      expect(findCounters([one], name)).toEqual([one])
      const word = 'Infobalie'.slice(from % 9, to % 10)
      expect(findCounters([counter('k', `Infobalie ${name}`)], word)).toHaveLength(1)
    }),
  )
})
