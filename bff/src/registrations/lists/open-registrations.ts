import type { OpenRegistration } from '@balie/shared'
import type { Store } from '../../store/store.ts'
import type { Leases } from '../records/leases.ts'
import type { OpenIndex } from '../records/open-index.ts'
import type { RegistrationRecord, RegistrationRecords } from '../records/registration-record.ts'
import { whereItStands } from '../outcome/status.ts'

/** An employee's registrations of which nobody was told the end, newest first. Looks nothing up at the service. */
export type ListOpen = (employeeUid: string) => Promise<OpenRegistration[]>

export function createListOpen(dependencies: {
  store: Store
  records: RegistrationRecords
  leases: Leases
  index: OpenIndex
  settleAfterMs: number
  clock: () => Date
}): ListOpen {
  const { store, records, leases, index, settleAfterMs, clock } = dependencies

  async function read(employeeUid: string, key: string): Promise<OpenRegistration | undefined> {
    const id = { employeeUid, key }
    const running = await leases.isHeld(id)
    const record = await records.find(id)
    if (!record || record.settled?.outcome === 'not_sent') {
      // Its time is over, or it turned out that nothing was sent and its owner died before it could say so here.
      if (!running) await store.together([index.removing(id)])
      return undefined
    }
    return describe(key, record, running)
  }

  function describe(key: string, record: RegistrationRecord, running: boolean): OpenRegistration {
    const { uid, uitpasNumber, reason, balieConsumerKey, blockUitpasNumber, sentAt, settled } = record
    return {
      key,
      uid,
      uitpasNumber,
      reason,
      balieConsumerKey,
      ...(blockUitpasNumber !== undefined && { blockUitpasNumber }),
      sentAt: sentAt.toISOString(),
      settlesInMs: settled ? 0 : Math.max(0, sentAt.getTime() + settleAfterMs - clock().getTime()),
      running: running && !settled,
      ...whereItStands(record, running),
    }
  }

  return async (employeeUid) => {
    const keys = await index.keys(employeeUid)
    const found = await Promise.all(keys.map((key) => read(employeeUid, key)))
    return found.filter((one) => one !== undefined).toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))
  }
}
