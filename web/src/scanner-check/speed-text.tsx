import { Trans, useLingui } from '@lingui/react/macro'
import type { Speed } from './speed.ts'

/** The time between keys, as a scanner's manual would call it. */
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
