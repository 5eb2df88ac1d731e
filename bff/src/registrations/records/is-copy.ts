import type { Registration } from '@balie/shared'
import { fingerprint, fingerprintOfCopy } from './fingerprint.ts'
import { ANY_BODY, type RegistrationRecord } from './registration-record.ts'

/** Tells whether a request is a copy of a recorded one: the same registration, or the same body. */
export function isCopy(
  record: RegistrationRecord,
  { registration, body }: { registration: Registration; body: unknown },
): boolean {
  const isAbout = record.fingerprint === ANY_BODY || record.fingerprint === fingerprint(registration)
  return isAbout || isCopyOfRefused(record, body)
}

/** Tells whether a request with this body was refused under the record's key before it was claimed. */
export function isCopyOfRefused(
  { fingerprint: own, copies = [] }: RegistrationRecord,
  body: unknown,
): boolean {
  return [own, ...copies].includes(fingerprintOfCopy(body))
}
