import { isMisreadCard, isSelfChecking } from '@balie/shared'
import type { Scan } from '../scanner/recognise.ts'
import { understand, withoutAffixes } from '../scanner/understand.ts'

/** Turns the codes of successive frames into one scan. Its only state is the codes seen before. */
export interface Sight {
  /** @returns the scan, `unsure` while another frame is needed, `unknown` for a foreign barcode */
  look(texts: readonly string[]): Scan | 'unsure' | 'unknown' | undefined
}

/** @param prefix characters that scanners here put before every code; a camera doesn't, a printed code might */
export function createSight(prefix: string): Sight {
  let before: string | undefined
  return {
    look(texts) {
      const scans = texts.map((text) => understand([text], prefix))
      const certain = scans.find((scan) => scan && isSelfChecking(scan))
      if (certain) return certain
      const [text] = texts
      const seenBefore = text !== undefined && text === before
      before = text
      if (text === undefined) return undefined
      // A code without check digits counts once it is read twice.
      if (!seenBefore) return 'unsure'
      if (isMisreadCard(withoutAffixes(text, prefix))) return { kind: 'misread' }
      return scans[0] ?? 'unknown'
    },
  }
}
