import type { FoundCard, KansenStatuut, Passholder, PageSession } from '@balie/shared'
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
const session: PageSession = {
  employee: { uid: 'e' },
  counters: [counter],
  today: '2026-11-23',
  edition: '2018',
  blockOldCard: 'never',
  scannerPrefix: '',
  returnOrigins: [],
  endsAt: '2026-11-23T10:00:00Z',
  endsInMs: 1_800_000,
  canStay: true,
}
const REASONS = ['LOSS_THEFT', 'OBTAIN_KANSENSTATUUT', 'LOSS_KANSENSTATUUT']

function somebody(kansenStatuut: KansenStatuut): Passholder {
  const currentCard = { status: 'ACTIVE', kansenpas: false } as const
  return { uid: 'u', memberships: [{ cardSystem: { id: '1' }, kansenStatuut, currentCard }] }
}

function parse(
  draft: Record<string, string>,
  passholder: Passholder | undefined = somebody({ state: 'active', endDate: '2027-06-30' }),
  card?: FoundCard,
) {
  const schema = formSchema({ session, counter, known: () => ({ passholder, card }) })
  return schema.safeParse(formOf({ uid: 'u', ...draft }, REASONS))
}

test('empty fields are absent, and the counter of this tab is added', () => {
  expect(parse({ reason: 'LOSS_THEFT', uitpasNumber: ORDINARY }).data).toEqual({
    uid: 'u',
    reason: 'LOSS_THEFT',
    uitpasNumber: '0930000422202',
    balieConsumerKey: 'KEY',
  })
})

test('an end date that isn’t asked any more is not sent', () => {
  const endDate = { kansenStatuutEndDate: '31/12/27' }
  const ordinary = parse({ reason: 'LOSS_THEFT', uitpasNumber: ORDINARY, ...endDate })
  expect(ordinary.data).not.toHaveProperty('kansenStatuutEndDate')
  const optional = parse({ reason: 'LOSS_THEFT', uitpasNumber: KANSENPAS, ...endDate })
  expect(optional.data).toHaveProperty('kansenStatuutEndDate', '2027-12-31')
})

test('the proposed end date is sent, unless it was cleared', () => {
  const filled = { reason: 'LOSS_THEFT', uitpasNumber: KANSENPAS }
  expect(parse(filled).data).toHaveProperty('kansenStatuutEndDate', '2027-06-30')
  expect(parse({ ...filled, kansenStatuutEndDate: '' }).data?.kansenStatuutEndDate).toBeUndefined()
})

test('an unreadable date isn’t sent', () => {
  const result = parse({ reason: 'LOSS_THEFT', uitpasNumber: KANSENPAS, kansenStatuutEndDate: '31/12' })
  expect(result.error?.issues).toMatchObject([{ path: ['kansenStatuutEndDate'], message: 'DATE_INVALID' }])
})

test('a passholder who isn’t identified on screen can’t be registered', () => {
  const schema = formSchema({ session, counter, known: () => ({ passholder: undefined, card: undefined }) })
  const result = schema.safeParse(formOf({ uid: 'u', reason: 'LOSS_THEFT', uitpasNumber: ORDINARY }, REASONS))
  expect(result.error?.issues[0]).toMatchObject({ path: ['uid'], message: 'REQUIRED' })
})

test('obtaining kansenstatuut needs its end date, also where it is the only reason that can be', () => {
  const issues = parse({ uitpasNumber: KANSENPAS }, somebody({ state: 'none' })).error?.issues
  expect(issues?.map(({ path, message }) => [path[0], message])).toEqual([
    ['kansenStatuutEndDate', 'END_DATE_REQUIRED'],
  ])
})
