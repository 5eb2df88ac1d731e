import { formatCardNumber, isKansenpasNumber } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import type { Scan } from '../scanner/recognise.ts'

/** Names the kind of an input, with its number; national numbers aren't shown. */
export function ScanName({ scan }: { scan: Scan }) {
  switch (scan.kind) {
    case 'card': {
      const number = formatCardNumber(scan.code)
      return isKansenpasNumber(scan.code) ? <Trans>Kansenpas {number}</Trans> : <Trans>UiTPAS {number}</Trans>
    }
    case 'chip':
      return <Trans>Chipnummer {scan.code.toUpperCase()}</Trans>
    case 'insz':
      return <Trans>Rijksregisternummer</Trans>
    case 'voucher':
      return <Trans>Voucher {scan.code}</Trans>
    case 'digits':
      return <Trans>Voucher of ander nummer {scan.code}</Trans>
    case 'misread':
      return <Trans>Fout gelezen</Trans>
  }
}
