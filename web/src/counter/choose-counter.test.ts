import type { Counter, Session } from '@balie/shared'
import { expect, test } from 'vitest'
import { chooseCounter, mayGrantKansenstatuut } from './choose-counter.ts'

const [first, second] = [counter('A', false), counter('b', true)]

function counter(consumerKey: string, mayGrant: boolean): Counter {
  const system = { id: '1', mayRegister: true, mayGrantKansenstatuut: mayGrant }
  return { consumerKey, name: `Balie ${consumerKey}`, cardSystems: [system] }
}

function session(counters: Counter[], initialCounter?: string): Session {
  return {
    employee: { uid: 'e' },
    counters,
    ...(initialCounter !== undefined && { initialCounter }),
    today: '2026-11-23',
    edition: '2018',
    endsAt: '2026-11-23T10:00:00Z',
  }
}

test('the wanted counter is shown only when it is the employee’s', () => {
  expect(chooseCounter(session([first, second]), 'b')).toBe(second)
  expect(chooseCounter(session([first, second]), 'B')).toBe(first)
  expect(chooseCounter(session([first, second], 'b'), 'somebody else’s')).toBe(second)
  expect(chooseCounter(session([first, second]), undefined)).toBe(first)
  expect(chooseCounter(session([]), 'A')).toBeUndefined()
})

test('granting in one card system is enough to be asked for an end date', () => {
  expect(mayGrantKansenstatuut(second)).toBe(true)
  expect(mayGrantKansenstatuut(first)).toBe(false)
})
