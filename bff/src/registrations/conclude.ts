import type { CardLocks } from './card-locks.ts'
import type { RegistrationId, RegistrationRecord, RegistrationRecords } from './registration-records.ts'
import type { NotSent, Settled } from './settled.ts'
import { type RegistrationResult, tell } from './tell.ts'
import { STORE_AWAY, type UnlessStoreAway } from './unless-store-away.ts'

/** Ends a registration: writes down how, frees its cards, and gives what to tell. */
export type Conclude = (
  id: RegistrationId,
  record: Concluded,
  settled: Exclude<Settled, NotSent>,
) => Promise<RegistrationResult>

export type Concluded = Pick<
  RegistrationRecord,
  'attempt' | 'uid' | 'uitpasNumber' | 'blockUitpasNumber' | 'block'
>

export function createConclude(
  records: RegistrationRecords,
  locks: CardLocks,
  unlessAway: UnlessStoreAway,
): Conclude {
  return async (id, record, settled) => {
    const isTheEnd = await unlessAway(records.settle(id, settled))
    await unlessAway(locks.release(record.attempt, cardsOf(record)))
    if (isTheEnd !== false) return tell(record, settled)
    const other = await unlessAway(records.find(id))
    return tell(record, other === STORE_AWAY ? settled : (other?.settled ?? settled))
  }
}

/** The cards of a registration, with which nobody else may do anything meanwhile. */
export function cardsOf(registration: {
  uitpasNumber: string
  blockUitpasNumber?: string | undefined
}): string[] {
  const { uitpasNumber, blockUitpasNumber } = registration
  return blockUitpasNumber === undefined ? [uitpasNumber] : [uitpasNumber, blockUitpasNumber]
}
