import { brusselsDate, type DayRegistration, type Today } from '@balie/shared'
import type { DayIndex } from '../records/day-index.ts'
import type { Leases } from '../records/leases.ts'
import type { RegistrationRecord, RegistrationRecords } from '../records/registration-record.ts'
import { whereItStands } from '../outcome/status.ts'

/** What an employee did today. Looks nothing up at the service. */
export type ListToday = (employeeUid: string) => Promise<Today>

export function createListToday(dependencies: {
  records: RegistrationRecords
  leases: Leases
  days: DayIndex
  clock: () => Date
}): ListToday {
  const { records, leases, days, clock } = dependencies

  async function read(employeeUid: string, key: string) {
    const id = { employeeUid, key }
    const running = await leases.isHeld(id)
    const record = await records.find(id)
    // Nothing of it was sent, or its time is over.
    if (!record || record.settled?.outcome === 'not_sent') return undefined
    if (record.phase === 'opened' && !record.settled && !running) return undefined
    return describe(key, record, running)
  }

  return async (employeeUid) => {
    const date = brusselsDate(clock())
    const keys = await days.keys(employeeUid, date)
    const found = await Promise.all(keys.map((key) => read(employeeUid, key)))
    const registrations = found
      .filter((one) => one !== undefined)
      .toSorted((a, b) => b.at.localeCompare(a.at))
    return { date, registrations }
  }
}

function describe(key: string, record: RegistrationRecord, running: boolean): DayRegistration {
  const { uitpasNumber, reason, balieConsumerKey, voucherNumber, shownPrice, sentAt } = record
  const { outcome, block } = whereItStands(record, running)
  return {
    key,
    at: sentAt.toISOString(),
    uitpasNumber,
    reason,
    balieConsumerKey,
    ...(voucherNumber !== undefined && { voucherNumber }),
    ...(shownPrice !== undefined && { shownPrice }),
    outcome,
    block,
  }
}
