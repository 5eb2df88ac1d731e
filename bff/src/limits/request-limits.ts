import type { Limits } from '../config/limits.ts'
import { type Failure, ownFailure } from '../http/problem.ts'
import { recordKey } from '../store/record-key.ts'
import type { Store } from '../store/store.ts'
import { subscriberOf } from './client-address.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * Counts requests in the store, so that all instances count together. Each method returns the failure to answer with if
 * the limit for this minute is exceeded.
 */
export interface RequestLimits {
  employee(employeeUid: string): Promise<Failure | undefined>
  /** Counts a registration, which also counts as a request. */
  registration(employeeUid: string): Promise<Failure | undefined>
  /** Counts a search by name, per hour; it also counts as a request when its session is looked up. */
  search(employeeUid: string): Promise<Failure | undefined>
  /** Counts a request without a session, by its address. */
  address(address: string | undefined): Promise<Failure | undefined>
  /** Counts the start or the callback of a sign-in: each separately from the other and from all other requests. */
  login(address: string | undefined, step: 'login' | 'callback'): Promise<Failure | undefined>
}

export function createRequestLimits(store: Store, limits: Limits): RequestLimits {
  const requests = { what: 'requests', max: limits.requestsPerMinute }
  const registrations = { what: 'registrations', max: limits.registrationsPerMinute }
  const addresses = { what: 'address', max: limits.addressPerMinute }

  async function count(who: string, limited: readonly { what: string; max: number }[]) {
    const added = await store.addEach(
      limited.map(({ what }) => ({ key: recordKey('limit', what, who), by: 1, lifetimeMs: MINUTE_MS })),
    )
    const tooMany = added.find(({ count }, index) => count > (limited[index]?.max ?? 0))
    return tooMany && ownFailure('TOO_MANY_REQUESTS', { retryAfterMs: tooMany.remainingMs })
  }

  return {
    employee: (employeeUid) => count(employeeUid, [requests]),
    registration: (employeeUid) => count(employeeUid, [requests, registrations]),
    async search(employeeUid) {
      const key = recordKey('limit', 'searches', employeeUid)
      const { count, remainingMs } = await store.add(key, 1, HOUR_MS)
      if (count <= limits.searchesPerHour) return undefined
      return ownFailure('TOO_MANY_SEARCHES', { retryAfterMs: remainingMs })
    },
    login: (address, step) =>
      count(subscriberOf(address ?? ''), [{ what: step, max: limits.loginsPerMinute }]),
    address: (address) => count(subscriberOf(address ?? ''), [addresses]),
  }
}
