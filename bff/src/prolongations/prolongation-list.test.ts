import { afterAll, expect, it } from 'vitest'
import { recordKey } from '../store/record-key.ts'
import { openSqliteStore } from '../store/sqlite-store.ts'
import { createProlongationList } from './prolongation-list.ts'

const store = openSqliteStore(':memory:')
afterAll(() => store.close())

it('a line that cannot be read hides none of the others', async () => {
  const list = createProlongationList(store)
  const line = {
    at: '2026-06-15T10:00:00.000Z',
    cardSystem: { id: '1', name: 'UiTPAS Regio Aalst' },
    kansenStatuutEndDate: '2027-04-30',
    balieConsumerKey: 'k',
    outcome: 'prolonged',
  } as const
  await list.write({ employeeUid: 'e', uid: 'p' }, line)
  await store.put(recordKey('prolonged', 'e', '2026-06-15'), { other: '{"outcome":"later"}' }, 60_000)
  expect(await list.lines('e', '2026-06-15')).toEqual([line])
})
