import type * as z from 'zod/mini'
import { wholeNumber } from './numbers.ts'

const MOST = 1_000_000

/** Limits on requests, by what they are counted for. */
export interface Limits {
  /** Of an employee, on all machines together. */
  requestsPerMinute: number
  registrationsPerMinute: number
  /** Unknown numbers that an employee may look up before look-ups are throttled. */
  unknownPerHour: number
  /** Searches by name, of an employee. */
  searchesPerHour: number
  /** Without a session, from an address: a city's counters share one. */
  addressPerMinute: number
  /** Sign-ins begun from an address, and as many callbacks. */
  loginsPerMinute: number
}

export const limitSettings = {
  RATE_LIMIT_REQUESTS_PER_MINUTE: wholeNumber(1200, 1, MOST),
  RATE_LIMIT_REGISTRATIONS_PER_MINUTE: wholeNumber(60, 1, MOST),
  RATE_LIMIT_UNKNOWN_PER_HOUR: wholeNumber(40, 1, MOST),
  RATE_LIMIT_SEARCHES_PER_HOUR: wholeNumber(240, 1, MOST),
  RATE_LIMIT_ADDRESS_PER_MINUTE: wholeNumber(3000, 1, MOST),
  RATE_LIMIT_LOGINS_PER_MINUTE: wholeNumber(300, 1, MOST),
}

export function limitsOf(settings: z.infer<z.ZodMiniObject<typeof limitSettings>>): Limits {
  return {
    requestsPerMinute: settings.RATE_LIMIT_REQUESTS_PER_MINUTE,
    registrationsPerMinute: settings.RATE_LIMIT_REGISTRATIONS_PER_MINUTE,
    unknownPerHour: settings.RATE_LIMIT_UNKNOWN_PER_HOUR,
    searchesPerHour: settings.RATE_LIMIT_SEARCHES_PER_HOUR,
    addressPerMinute: settings.RATE_LIMIT_ADDRESS_PER_MINUTE,
    loginsPerMinute: settings.RATE_LIMIT_LOGINS_PER_MINUTE,
  }
}
