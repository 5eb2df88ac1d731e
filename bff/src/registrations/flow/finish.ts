import type { Store } from '../../store/store.ts'
import type { CardLocks } from '../records/card-locks.ts'
import type { Leases } from '../records/leases.ts'
import type {
  RegistrationId,
  RegistrationRecord,
  RegistrationRecords,
} from '../records/registration-record.ts'
import type { NotSent, Settled } from '../records/stored-outcome.ts'
import { type RegistrationResult, tell } from '../outcome/result.ts'
import { STORE_AWAY, type UnlessStoreAway } from '../records/tolerate-outage.ts'

/** Ends a registration: writes down how, frees its cards, and gives what to tell. */
export type Conclude = (
  id: RegistrationId,
  record: RegistrationRecord,
  settled: Exclude<Settled, NotSent>,
) => Promise<RegistrationResult>

/** Notes the end in the record that it is given, once it is written down. */
export function createConclude(dependencies: {
  store: Store
  records: RegistrationRecords
  leases: Leases
  locks: CardLocks
  unlessAway: UnlessStoreAway
}): Conclude {
  const { store, records, leases, locks, unlessAway } = dependencies
  return async (id, record, settled) => {
    const { attempt } = record
    const done = await unlessAway(
      store.together([
        records.settling(id, settled),
        ...locks.releasing(attempt, cardsOf(record)),
        leases.ending(id, attempt),
      ]),
    )
    if (done === STORE_AWAY) return tell(record, settled)
    const other = done[0] === true ? undefined : await unlessAway(records.find(id))
    record.settled = (other !== STORE_AWAY && other?.settled) || settled
    return tell(record, record.settled)
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
