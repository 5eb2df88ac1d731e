import { hash } from 'node:crypto'
import type { Registration } from '@balie/shared'

/** Hashes a body as it came, whatever it holds: the marked hash never equals that of a registration. */
export function fingerprintOfCopy(body: unknown): string {
  return `copy ${hash('sha256', JSON.stringify(body ?? null), 'base64url')}`
}

/** Hashes a body so that two are equal exactly if they ask for the same registration. */
export function fingerprint(registration: Registration): string {
  const { uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey } = registration
  const { blockUitpasNumber, blockDigitalCard } = registration
  const parts = [
    ...[uid, reason, uitpasNumber, voucherNumber, kansenStatuutEndDate, balieConsumerKey],
    blockUitpasNumber,
    // Only where it is there: what an older version wrote down stays the same.
    ...(blockDigitalCard === true ? ['digital'] : []),
  ]
  return hash('sha256', JSON.stringify(parts), 'base64url')
}
