import type { Problem, Registered } from '@balie/shared'
import { expect, test } from 'vitest'
import { verdictOnLookingUp, verdictOnRegistering } from './verdict.ts'

const registered: Registered = {
  outcome: 'registered',
  confirmedBy: 'answer',
  block: 'not_requested',
  uid: 'u',
  uitpasNumber: '0930000422202',
}

function problem(status: number, outcome?: Problem['outcome']) {
  const data: Problem = {
    type: 'about:blank',
    title: 't',
    detail: 'd',
    code: 'C',
    requestId: 'r',
    status,
    ...(outcome && { outcome }),
  }
  return { kind: 'problem', problem: data } as const
}

test.each([
  [{ kind: 'ok', data: registered } as const, 'registered', 'registered'],
  [{ kind: 'unreachable' } as const, 'unknown', 'unknown'],
  [problem(422, 'not_registered'), 'refused', 'refused'],
  [problem(503, 'not_registered'), 'refused', 'refused'],
  [problem(504, 'unknown'), 'unknown', 'unknown'],
  [problem(409), 'refused', 'unknown'],
  [problem(404), 'refused', 'unknown'],
  [problem(500), 'unknown', 'unknown'],
  [problem(502), 'unknown', 'unknown'],
])('%j: registering says %s, looking up says %s', (result, registering, lookingUp) => {
  expect(verdictOnRegistering(result).kind).toBe(registering)
  expect(verdictOnLookingUp(result, 90_000).kind).toBe(lookingUp)
})

test('a block of which the end is open is not the end, though nothing was registered', () => {
  const open = problem(504, 'not_registered')
  open.problem.block = 'unknown'
  expect(verdictOnRegistering(open).kind).toBe('unknown')
  expect(verdictOnLookingUp(open, 90_000).kind).toBe('unknown')
  open.problem.block = 'failed'
  expect(verdictOnRegistering(open).kind).toBe('refused')
})

test('a key that the BFF doesn’t know never arrived, once the request can’t be on its way any more', () => {
  const unknownKey = problem(404)
  unknownKey.problem.code = 'UNKNOWN_KEY'
  expect(verdictOnLookingUp(unknownKey, 44_000).kind).toBe('unknown')
  expect(verdictOnLookingUp(unknownKey, 46_000).kind).toBe('refused')
})
