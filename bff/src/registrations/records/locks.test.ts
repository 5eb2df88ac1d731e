import { afterAll, describe, expect, it } from 'vitest'
import { createKeyedNames } from '../../store/keyed-names.ts'
import { openSqliteStore } from '../../store/sqlite-store.ts'
import { cardUnderWay, lock } from './locks.ts'
import { createRecord } from './record-steps.ts'
import { newRecord } from './registration-record.ts'

const LONG_MS = 60_000
const LOCKED = { uid: 'Jan', uitpasNumber: '0930000422202', cardSystemIds: ['1', '3'] }

describe('the card that is under way for a passholder', () => {
  const store = openSqliteStore(':memory:')
  afterAll(() => store.close())
  const names = createKeyedNames(['a secret of at least thirty-two letters!'])
  const reader = { store, names, settleAfterMs: LONG_MS, clock: () => new Date() }

  it('is nothing without a lock', async () => {
    expect(await cardUnderWay(reader, LOCKED)).toBeUndefined()
  })

  it('is the one in the record for which the lock is held', async () => {
    const id = { employeeUid: 'Anke', key: 'a key' }
    const registration = { ...LOCKED, reason: 'LOSS_THEFT', balieConsumerKey: 'a counter' } as const
    const beginning = { phase: 'registering', sentAt: new Date(), settlesInMs: LONG_MS } as const
    const record = newRecord(registration, { ...beginning, attempt: 'an attempt', cardSystemIds: ['3'] })
    const locked = { ...LOCKED, cardSystemIds: ['3'] }
    const locks = lock(names, { id, attempt: 'an attempt', locked }, LONG_MS)
    await store.together([createRecord(id, record), ...locks])
    expect(await cardUnderWay(reader, { ...LOCKED, uitpasNumber: '0930000567700' })).toBe('0930000422202')
  })

  it('is the one in the lock itself, as older versions wrote it', async () => {
    const [key = ''] = names('lock', 'passholder', 'Mia', '1')
    await store.create(key, { 'an attempt': '', card: '0930000422202' }, LONG_MS)
    expect(await cardUnderWay(reader, { ...LOCKED, uid: 'Mia' })).toBe('0930000422202')
  })
})
