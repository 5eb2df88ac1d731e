import type * as z from 'zod/mini'
import { wholeNumber } from './numbers.ts'

const MOST = 1_000_000

/** Limits on requests, and by whom they are counted. */
export interface Limits {
  /** By an employee, on whatever machines. */
  requestsPerMinute: number
  registrationsPerMinute: number
  /** Numbers that nobody knows, looked up by an employee, before it goes slower. */
  unknownPerHour: number
  /** Searches for somebody without a card, by an employee. */
  searchesPerHour: number
  /** From an address, by whoever isn't signed in: a city's counters share one. */
  addressPerMinute: number
  /** Sign-ins begun from an address, and as many that come back. */
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
