import { isSelfChecking, type ScannedCode } from './scanned-code.ts'

/** Where a scan belongs: looked up as card or person, or in the voucher's field. */
export type ScanRoute = 'identification' | 'voucher' | 'identification-or-voucher'

/** What the screen shows by the time of the scan. */
export interface ScanSituation {
  voucherFocused: boolean
  passholderKnown: boolean
  cardKnown: boolean
}

/**
 * Says what to do with a scanned code (rules.md §5): what checks itself is looked up; letters with digits are a
 * voucher; other digits are one once passholder and card are known, and otherwise tried as identification first.
 */
export function routeScan(scan: ScannedCode, situation: ScanSituation): ScanRoute {
  if (isSelfChecking(scan)) return 'identification'
  if (scan.kind === 'voucher' || situation.voucherFocused) return 'voucher'
  return situation.passholderKnown && situation.cardKnown ? 'voucher' : 'identification-or-voucher'
}
