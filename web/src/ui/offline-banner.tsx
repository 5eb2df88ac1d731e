import { Trans } from '@lingui/react/macro'
import { Banner } from './banner.tsx'
import { useOnline } from './use-online.ts'

export function OfflineBanner() {
  return (
    <Banner shown={!useOnline()}>
      <Trans>Je bent offline. Wat je invult blijft staan; registreren kan zodra er weer internet is.</Trans>
    </Banner>
  )
}
