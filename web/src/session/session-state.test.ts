import type { Problem, PageSession } from '@balie/shared'
import { expect, test } from 'vitest'
import { endedSessionState, nextSessionState, type SessionEnd } from './session-state.ts'

const session: PageSession = {
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
const ended = (end: SessionEnd) => ({ kind: 'ended', session, end }) as const
const unauthenticated = { kind: 'problem', problem: problem(401, 'SESSION_EXPIRED') } as const

function problem(status: number, code: string): Problem {
  return { type: 'about:blank', title: 't', detail: 'd', status, code, requestId: 'r' }
}

test('without a session the page is signed out; in the middle of work it has ended', () => {
  expect(nextSessionState(undefined, unauthenticated)).toEqual({ kind: 'signed-out' })
  expect(nextSessionState(signedIn, unauthenticated)).toEqual(ended({ why: 'expired' }))
  expect(nextSessionState(ended({ why: 'expired' }), unauthenticated)).toEqual(ended({ why: 'expired' }))
})

test('a look that failed takes nothing off the screen', () => {
  const away = { kind: 'problem', problem: problem(503, 'STORE_UNAVAILABLE') } as const
  expect(nextSessionState(signedIn, away)).toBe(signedIn)
  expect(nextSessionState(signedIn, { kind: 'unreachable' })).toBe(signedIn)
  expect(nextSessionState(undefined, { kind: 'unreachable' })).toEqual({ kind: 'unreachable' })
  expect(nextSessionState(undefined, away)).toEqual({ kind: 'unreachable', problem: away.problem })
})

test('signed in again, also elsewhere, the page goes on', () => {
  expect(nextSessionState(ended({ why: 'expired' }), { kind: 'ok', data: session })).toEqual(signedIn)
})

test('a page of one employee never becomes another’s by itself', () => {
  const colleague = { ...session, employee: { uid: 'f', name: 'Farid' } }
  const ok = { kind: 'ok', data: colleague } as const
  const other = ended({ why: 'colleague', name: 'Farid' })
  expect(nextSessionState(signedIn, ok)).toEqual(other)
  expect(nextSessionState(ended({ why: 'signed-out' }), ok)).toEqual(other)
  expect(nextSessionState({ kind: 'signed-out' }, ok)).toEqual({ kind: 'signed-in', session: colleague })
  expect(nextSessionState(other, { kind: 'ok', data: session })).toEqual(signedIn)
})

test('a sign-out in another tab stays the reason when there is no session', () => {
  const signedOut = ended({ why: 'signed-out' })
  expect(endedSessionState(signedIn, { why: 'signed-out' })).toEqual(signedOut)
  expect(nextSessionState(signedOut, unauthenticated)).toEqual(signedOut)
  expect(nextSessionState(ended({ why: 'colleague' }), unauthenticated)).toEqual(ended({ why: 'expired' }))
})
