import { Trans, useLingui } from '@lingui/react/macro'
import { euro, isFree } from '../i18n/euro.ts'

/** An amount as the service gives it, in words where it is none; a dash where it isn't known. */
export function PriceText({ price }: { price: string | undefined }) {
  const { i18n } = useLingui()
  if (price === undefined) return '–'
  return isFree(price) ? <Trans>Gratis</Trans> : euro(price, i18n.locale)
}
