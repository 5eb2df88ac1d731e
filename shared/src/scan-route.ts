import { holdsCard, mayBePartOfCard } from './card-part.ts'
import type { ScannedCode } from './scanned-code.ts'

/** Destination of a scan: a look-up as card or person, the voucher's field, or none if it wasn't read completely. */
export type ScanRoute = 'identification' | 'voucher' | 'misread'

/** State of the screen at the time of the scan. */
export interface ScanSituation {
  voucherFocused: boolean
  /** Content of the voucher's field. */
  voucher: string
  passholderKnown: boolean
  cardKnown: boolean
  /** Card numbers on screen: the new card's and the passholder's own. */
  cardNumbers: readonly string[]
}

/**
 * Decides what to do with a scanned code (rules.md §5): a code that verifies itself is looked up; letters with digits
 * are a voucher. Other digits are a voucher in the voucher's own field, or once passholder and card are known and they
 * can't be a part of a card's number; before that only the service can know them. A voucher number that is already
 * filled in is never replaced by a possible part of a card number.
 */
export function routeScan(scan: ScannedCode, situation: ScanSituation): ScanRoute {
  const { voucherFocused, voucher, passholderKnown, cardKnown, cardNumbers } = situation
  if (scan.kind === 'voucher') return 'voucher'
  if (scan.kind !== 'digits') return isChipThatHoldsCard(scan) ? 'misread' : 'identification'
  const isDoubtful = mayBePartOfCard(scan.code, cardNumbers)
  if (voucherFocused) return isDoubtful && voucher !== '' && voucher !== scan.code ? 'misread' : 'voucher'
  if (!passholderKnown || !cardKnown) return 'identification'
  return isDoubtful ? 'misread' : 'voucher'
}

/** A card with a digit too many has the length of a chip. */
function isChipThatHoldsCard({ kind, code }: ScannedCode): boolean {
  return kind === 'chip' && /^\d+$/.test(code) && holdsCard(code)
}
