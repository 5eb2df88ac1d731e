import { Trans, useLingui } from '@lingui/react/macro'
import type { Speed } from './speed.ts'

/** Shows the time between keys in the terms of a scanner's manual. */
export function SpeedText({ speed: { mean, min, max } }: { speed: Speed }) {
  const { i18n } = useLingui()
  const ms = (value: number) =>
    new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)
  return (
    <Trans>
      gemiddeld {ms(mean)} ms tussen twee tekens ({ms(min)} tot {ms(max)} ms)
    </Trans>
  )
}
