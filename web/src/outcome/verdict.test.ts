import type { Problem, Registered } from '@balie/shared'
import { expect, test } from 'vitest'
import { saysMore, verdictOn } from './verdict.ts'

const registered: Registered = {
  outcome: 'registered',
  confirmedBy: 'answer',
  block: 'not_requested',
  uid: 'u',
  uitpasNumber: '0930000422202',
}

function problem(status: number, change: Partial<Problem> = {}) {
  const data: Problem = {
    type: 'about:blank',
    title: 't',
    detail: 'd',
    code: 'C',
    requestId: 'r',
    status,
    ...change,
  }
  return { kind: 'problem', problem: data } as const
}

test.each([
  [{ kind: 'ok', data: registered } as const, 'registered'],
  [{ kind: 'unreachable' } as const, 'unknown'],
  [problem(422, { outcome: 'not_registered' }), 'refused'],
  [problem(503, { outcome: 'not_registered' }), 'refused'],
  [problem(504, { outcome: 'unknown' }), 'unknown'],
  [problem(503, { outcome: 'unknown' }), 'unknown'],
  [problem(409, { code: 'REGISTRATION_IN_PROGRESS' }), 'refused'],
  [problem(409, { code: 'REGISTRATION_IN_PROGRESS', outcome: 'unknown' }), 'unknown'],
  [problem(404, { code: 'UNKNOWN_KEY' }), 'unknown'],
  [problem(500), 'unknown'],
  [problem(502), 'unknown'],
])('%j says %s', (result, kind) => {
  expect(verdictOn(result).kind).toBe(kind)
})

test.each([400, 401, 403, 413, 415, 429, 503])(
  'a refusal with %d that names no outcome says nothing about the key: the browser may have repeated the request',
  (status) => {
    expect(verdictOn(problem(status)).kind).toBe('unknown')
  },
)

test('an open block isn’t an end, although nothing was registered', () => {
  const open = problem(504, { outcome: 'not_registered', block: 'unknown' })
  expect(verdictOn(open).kind).toBe('unknown')
  open.problem.block = 'failed'
  expect(verdictOn(open).kind).toBe('refused')
})

test.each([
  ['the first answer', {}, undefined, true],
  ['a store that is away', { outcome: 'unknown' }, { outcome: 'unknown', block: 'done' }, false],
  ['a refusal of the look-up', {}, { outcome: 'unknown', block: 'done' }, false],
  ['the block', { outcome: 'unknown', block: 'done' }, { outcome: 'unknown' }, true],
  ['only the block', { outcome: 'not_registered', block: 'unknown' }, { outcome: 'unknown' }, true],
  [
    'a look-up that takes too long',
    { outcome: 'unknown', block: 'unknown' },
    { outcome: 'not_registered', block: 'unknown' },
    false,
  ],
] as const)('%s: %j after %j says more: %j', (_, answer, known, more) => {
  expect(saysMore(problem(504, answer).problem, known)).toBe(more)
})
