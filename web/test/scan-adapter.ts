import { isSelfChecking } from '@balie/shared'
import { listenForScans } from '../src/scanner/listen.ts'

/**
 * Starts the decoder on any page, for a runner that plays recorded key streams to it.
 *
 * @param page.scan is called with each code that the screen would take for a card, a chip, a national number, or a
 * voucher with letters; other digits are ambiguous, and misreads don't count
 */
export default function install({ scan }: { scan: (code: string) => void }): void {
  listenForScans({
    onScan(found) {
      if (found.kind === 'misread') return
      if (isSelfChecking(found) || found.kind === 'voucher') scan(found.code)
    },
  })
}
