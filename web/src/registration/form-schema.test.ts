import type { Session } from '@balie/shared'
import { expect, test } from 'vitest'
import { formSchema } from './form-schema.ts'
import { formOf } from './form-values.ts'

const KANSENPAS = '0930000166411'
const ORDINARY = '0930 0004 2220 2'
const counter = {
  consumerKey: 'KEY',
  name: 'Muntpunt',
  cardSystems: [{ id: '1', mayRegister: true, mayGrantKansenstatuut: true }],
}
const session: Session = {
  employee: { uid: 'e' },
  counters: [counter],
  today: '2026-11-23',
  edition: '2018',
  endsAt: '2026-11-23T10:00:00Z',
}
const REASONS = ['LOSS_THEFT', 'OBTAIN_KANSENSTATUUT', 'LOSS_KANSENSTATUUT']

function parse(draft: Record<string, string>, known = true) {
  const schema = formSchema({ session, counter, isKnown: () => known })
  return schema.safeParse(formOf({ uid: 'u', ...draft }, REASONS))
}

test('what is left empty is absent, and the counter of this tab goes along', () => {
  expect(parse({ reason: 'LOSS_THEFT', uitpasNumber: ORDINARY }).data).toEqual({
    uid: 'u',
    reason: 'LOSS_THEFT',
    uitpasNumber: '0930000422202',
    balieConsumerKey: 'KEY',
  })
})

test('an end date that isn’t asked any more is not sent', () => {
  const endDate = { kansenStatuutEndDate: '2027-12-31' }
  const ordinary = parse({ reason: 'LOSS_THEFT', uitpasNumber: ORDINARY, ...endDate })
  expect(ordinary.data).not.toHaveProperty('kansenStatuutEndDate')
  const optional = parse({ reason: 'LOSS_THEFT', uitpasNumber: KANSENPAS, ...endDate })
  expect(optional.data).toHaveProperty('kansenStatuutEndDate', '2027-12-31')
})

test('whoever isn’t known on screen can’t be registered', () => {
  const result = parse({ reason: 'LOSS_THEFT', uitpasNumber: ORDINARY }, false)
  expect(result.error?.issues[0]).toMatchObject({ path: ['uid'], message: 'REQUIRED' })
})

test('obtaining kansenstatuut needs its end date', () => {
  const result = parse({ reason: 'OBTAIN_KANSENSTATUUT', uitpasNumber: KANSENPAS })
  expect(result.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['kansenStatuutEndDate', 'END_DATE_REQUIRED'],
  ])
})
