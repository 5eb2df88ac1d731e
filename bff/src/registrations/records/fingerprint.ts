import { hash } from 'node:crypto'
import type { Registration } from '@balie/shared'

const COPY = 'copy '

/** The fingerprint of a record that applies to every body. */
export const ANY_BODY = ''

/** The bodies of a record's requests, as fingerprints. */
interface Fingerprints {
  /** Of the registration, or of the body that was refused first. */
  fingerprint: string
  /** Of the other bodies that were refused under its key before they were claimed. */
  copies?: readonly string[]
}

/** Tells whether a request is a copy of a recorded one: the same registration, or the same body. */
export function isCopy(
  record: Fingerprints,
  { registration, body }: { registration: Registration; body: unknown },
): boolean {
  const isAbout = record.fingerprint === ANY_BODY || record.fingerprint === fingerprint(registration)
  const { fingerprint: own, copies = [] } = record
  return isAbout || [own, ...copies].includes(fingerprintOfCopy(body))
}

/** Hashes an unparsed body, whatever it holds. The hash is marked, so it never equals that of a registration. */
export function fingerprintOfCopy(body: unknown): string {
  return COPY + hash('sha256', JSON.stringify(body ?? null), 'base64url')
}

/** Tells whether the name of a record's field is the {@link fingerprintOfCopy} of a body. */
export function isFingerprintOfCopy(name: string): boolean {
  return name.startsWith(COPY)
}

/** Hashes a body: two hashes are equal exactly if the bodies ask for the same registration. */
export function fingerprint(registration: Registration): string {
  const { uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey } = registration
  const { blockUitpasNumber, blockDigitalCard } = registration
  const parts = [
    ...[uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey],
    blockUitpasNumber,
    // Left out when absent, so that hashes from older versions stay valid.
    ...(blockDigitalCard === true ? ['digital'] : []),
  ]
  return hash('sha256', JSON.stringify(parts), 'base64url')
}
