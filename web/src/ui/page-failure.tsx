import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from './button.tsx'
import { StateScreen } from './state-screen.tsx'

/** Replaces the screen after an unforeseen error. The form keeps its content. */
export function PageFailure({ onGoOn }: { onGoOn: () => void }) {
  const { t } = useLingui()
  return (
    <StateScreen title={t`Er ging iets mis in dit scherm`} documentTitle={t`Er ging iets mis`}>
      <p>
        <Trans>
          Wat je invulde, is er nog. Was je net aan het registreren, kijk dan straks bij Vandaag of het gelukt
          is. Gebeurt dit vaker, zet dan vertalen en extensies van je browser uit.
        </Trans>
      </p>
      <Button size="large" onClick={onGoOn}>
        <Trans>Verder gaan</Trans>
      </Button>
    </StateScreen>
  )
}
