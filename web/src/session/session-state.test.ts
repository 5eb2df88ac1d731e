import type { Problem, Session } from '@balie/shared'
import { expect, test } from 'vitest'
import { nextSessionState } from './session-state.ts'

const session: Session = {
  employee: { uid: 'e' },
  counters: [],
  today: '2026-11-23',
  edition: '2018',
  blockOldCard: 'never',
  scannerPrefix: '',
  returnOrigins: [],
  endsAt: '2026-11-23T10:00:00Z',
  endsInMs: 1_800_000,
  canStay: true,
}
const signedIn = { kind: 'signed-in', session } as const
const unauthenticated = { kind: 'problem', problem: problem(401, 'SESSION_EXPIRED') } as const

function problem(status: number, code: string): Problem {
  return { type: 'about:blank', title: 't', detail: 'd', status, code, requestId: 'r' }
}

test('without a session the page is signed out; in the middle of work it has ended', () => {
  expect(nextSessionState(undefined, unauthenticated)).toEqual({ kind: 'signed-out' })
  expect(nextSessionState(signedIn, unauthenticated)).toEqual({ kind: 'ended', session })
  expect(nextSessionState({ kind: 'ended', session }, unauthenticated)).toEqual({ kind: 'ended', session })
})

test('a look that failed takes nothing off the screen', () => {
  const away = { kind: 'problem', problem: problem(503, 'STORE_UNAVAILABLE') } as const
  expect(nextSessionState(signedIn, away)).toBe(signedIn)
  expect(nextSessionState(signedIn, { kind: 'unreachable' })).toBe(signedIn)
  expect(nextSessionState(undefined, { kind: 'unreachable' })).toEqual({ kind: 'unreachable' })
  expect(nextSessionState(undefined, away)).toEqual({ kind: 'unreachable', problem: away.problem })
})

test('signed in again, also elsewhere, the page goes on', () => {
  expect(nextSessionState({ kind: 'ended', session }, { kind: 'ok', data: session })).toEqual(signedIn)
})
