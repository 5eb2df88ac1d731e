import { Trans, useLingui } from '@lingui/react/macro'
import { euro, isFree } from '../i18n/euro.ts'

/** Shows an amount from the service; in words if it is zero, as a dash if it isn't known. */
export function PriceText({ price }: { price: string | undefined }) {
  const { i18n } = useLingui()
  if (price === undefined) return '–'
  return isFree(price) ? <Trans>Gratis</Trans> : euro(price, i18n.locale)
}
