import type { Limits } from '../config/limits.ts'
import { type Failure, ownFailure } from '../http/problem.ts'
import { ownerCounterKey, ownerName, recordKey } from '../store/record-key.ts'
import type { Added, Store, Visit } from '../store/store.ts'
import { subscriberOf } from './client-address.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * Counts requests in the store, so that all instances count together. Each method returns the failure to answer with if
 * its limit is exceeded: that of a minute, unless it says otherwise.
 */
export interface RequestLimits {
  /** Counts an employee's request. */
  employee: EmployeeLimit
  /** Counts a registration, which also counts as a request. */
  registration: EmployeeLimit
  /** Counts a search by name, per hour; it also counts as a request when its session is looked up. */
  search(employeeUid: string): Promise<Failure | undefined>
  /** Counts a request without a session, by its address. */
  address(address: string | undefined): Promise<Failure | undefined>
  /** Counts the start or the callback of a sign-in: each separately from the other and from all other requests. */
  login(address: string | undefined, step: 'login' | 'callback'): Promise<Failure | undefined>
}

/** A limit for an employee, counted by itself or by the visit that reads the session. */
export interface EmployeeLimit {
  counters: Visit['counters']
  /** Returns the failure to answer with, by the values of these counters. */
  exceededBy(added: readonly Added[]): Failure | undefined
  count(employeeUid: string): Promise<Failure | undefined>
}

export function createRequestLimits(store: Store, limits: Limits): RequestLimits {
  const requests = { what: 'requests', max: limits.requestsPerMinute }
  const registrations = { what: 'registrations', max: limits.registrationsPerMinute }
  const addresses = { what: 'address', max: limits.addressPerMinute }

  async function count(who: string, { what, max }: { what: string; max: number }) {
    const added = await store.add(recordKey('limit', what, who), 1, MINUTE_MS)
    return failureFor([added], [{ max }])
  }

  function employeeLimit(limited: readonly { what: string; max: number }[]): EmployeeLimit {
    const counters = limited.map(({ what }) => ({ what, lifetimeMs: MINUTE_MS }))
    return {
      counters,
      exceededBy: (added) => failureFor(added, limited),
      async count(employeeUid) {
        const owner = ownerName(employeeUid)
        const additions = counters.map(({ what, lifetimeMs }) => {
          return { key: ownerCounterKey(what, owner), by: 1 as const, lifetimeMs }
        })
        return failureFor(await store.addEach(additions), limited)
      },
    }
  }

  return {
    employee: employeeLimit([requests]),
    registration: employeeLimit([requests, registrations]),
    async search(employeeUid) {
      const key = recordKey('limit', 'searches', employeeUid)
      const { count, remainingMs } = await store.add(key, 1, HOUR_MS)
      if (count <= limits.searchesPerHour) return undefined
      return ownFailure('TOO_MANY_SEARCHES', { retryAfterMs: remainingMs })
    },
    login: (address, step) => count(subscriberOf(address ?? ''), { what: step, max: limits.loginsPerMinute }),
    address: (address) => count(subscriberOf(address ?? ''), addresses),
  }
}

function failureFor(added: readonly Added[], limited: readonly { max: number }[]): Failure | undefined {
  const tooMany = added.find(({ count }, index) => count > (limited[index]?.max ?? 0))
  return tooMany && ownFailure('TOO_MANY_REQUESTS', { retryAfterMs: tooMany.remainingMs })
}
