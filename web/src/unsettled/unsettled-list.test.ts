import type { OpenRegistration, Problem } from '@balie/shared'
import { expect, test } from 'vitest'
import { EMPTY, isOpen, statusOf, withFetched, without } from './unsettled-list.ts'
import { withVerdict } from './with-verdict.ts'

const problem: Problem = {
  type: 'about:blank',
  title: 't',
  detail: 'd',
  code: 'NOT_REGISTERED',
  status: 422,
  outcome: 'not_registered',
  requestId: 'r',
}

function open(key: string, change: Partial<OpenRegistration> = {}): OpenRegistration {
  return {
    key,
    uid: 'u',
    uitpasNumber: '0930020000103',
    reason: 'LOSS_THEFT',
    balieConsumerKey: 'k',
    sentAt: `2026-11-25T09:0${key}:00.000Z`,
    settlesInMs: 0,
    running: false,
    outcome: 'unknown',
    block: 'not_requested',
    step: 'register',
    ...change,
  }
}

const keys = (list: typeof EMPTY) => list.entries.map(({ registration }) => registration.key)

test.each([
  [{ running: true }, 'running', true],
  [{}, 'unknown', true],
  [{ outcome: 'not_registered', block: 'unknown' }, 'block-unknown', true],
  [{ outcome: 'not_registered', block: 'done' }, 'not-registered', false],
  [{ outcome: 'registered' }, 'registered', false],
] as const)('%j is listed as %s', (change, status, stillOpen) => {
  const entry = { registration: open('1', change) }
  expect(statusOf(entry)).toBe(status)
  expect(isOpen(entry)).toBe(stillOpen)
})

test('an end shown here stays until it has been seen, though it was acknowledged elsewhere', () => {
  const fetched = withFetched(EMPTY, [open('2'), open('1')])
  const told = withVerdict(fetched, '1', { kind: 'refused', problem })
  const later = withFetched(told, [open('3')])
  expect(keys(later)).toEqual(['3', '1'])
  expect(later.entries.map(statusOf)).toEqual(['unknown', 'not-registered'])
  expect(keys(without(later, { key: '1', registered: false, at: 0 }))).toEqual(['3'])
})

test('a list that was on its way brings nothing back that was seen or told', () => {
  const told = withVerdict(withFetched(EMPTY, [open('1'), open('2')]), '1', { kind: 'refused', problem })
  const stale = withFetched(told, [open('1'), open('2')])
  expect(stale.entries.map(statusOf)).toEqual(['unknown', 'not-registered'])
  expect(
    keys(withFetched(without(stale, { key: '1', registered: false, at: 0 }), [open('1'), open('2')])),
  ).toEqual(['2'])
})

test.each([
  ['is still listed', (list: typeof EMPTY) => list],
  ['was seen', (list: typeof EMPTY) => without(list, { key: '1', registered: false, at: 0 })],
])(
  'a registration found unregistered by a look-up, and %s, comes back if it succeeded after all',
  (_, seen) => {
    const told = withVerdict(withFetched(EMPTY, [open('1')]), '1', { kind: 'refused', problem })
    const list = withFetched(seen(told), [open('1', { outcome: 'registered' })])
    expect(list.entries.map(statusOf)).toEqual(['registered'])
    expect(
      keys(
        withFetched(without(list, { key: '1', registered: true, at: 0 }), [
          open('1', { outcome: 'registered' }),
        ]),
      ),
    ).toEqual([])
  },
)

test('a look that fails takes away nothing that was found before', () => {
  const told = withVerdict(withFetched(EMPTY, [open('1')]), '1', { kind: 'refused', problem })
  const failed = withVerdict(told, '1', { kind: 'unknown' })
  expect(failed.entries[0]).toMatchObject({ end: { kind: 'refused' }, lastLook: 'unreachable' })
})

test('a list that could not be fetched takes nothing away', () => {
  const list = withFetched(withFetched(EMPTY, [open('1')]), undefined)
  expect(keys(list)).toEqual(['1'])
  expect(list.failed).toBe(true)
  expect(withFetched(list, []).failed).toBe(false)
})

test('a look-up that settles nothing keeps it open, with the present facts', () => {
  const list = withFetched(EMPTY, [open('1', { running: true, block: 'unknown' })])
  const asked = withVerdict(list, '1', {
    kind: 'unknown',
    problem: { ...problem, outcome: 'unknown', block: 'done' },
  })
  expect(asked.entries[0]).toMatchObject({
    registration: { running: false, outcome: 'unknown', block: 'done' },
    lastLook: 'unknown',
  })
  expect(withVerdict(list, '1', { kind: 'unknown' }).entries[0]).toMatchObject({ lastLook: 'unreachable' })
})

test.each([
  ['the store is away', { outcome: 'unknown' }, 'unreachable'],
  ['it takes too long', { outcome: 'unknown', block: 'unknown' }, 'unknown'],
] as const)('a look-up that ends since %s makes no end of the new card uncertain', (_, told, lastLook) => {
  const list = withFetched(EMPTY, [open('1', { outcome: 'not_registered', block: 'unknown' })])
  const looked = withVerdict(list, '1', { kind: 'unknown', problem: { ...problem, ...told } })
  expect(looked.entries[0]).toMatchObject({ lastLook })
  expect(looked.entries.map(statusOf)).toEqual(['block-unknown'])
})

test('an end that was told stays where the store is away', () => {
  const told = withVerdict(withFetched(EMPTY, [open('1')]), '1', { kind: 'refused', problem })
  const away = withVerdict(told, '1', { kind: 'unknown', problem: { ...problem, outcome: 'unknown' } })
  expect(away.entries[0]).toMatchObject({ end: { kind: 'refused' }, lastLook: 'unreachable' })
})
