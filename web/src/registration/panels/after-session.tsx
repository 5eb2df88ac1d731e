import { Trans } from '@lingui/react/macro'
import type { Submission } from '../submit/use-submission.ts'

/** Explains what the end of the session means for the registration on screen. */
export function AfterSession({ phase }: { phase: Submission['phase'] }) {
  switch (phase) {
    case 'editing':
      return (
        <Trans>
          Er is nog niets geregistreerd. Wat je invulde, bewaren we voor jou: meld je opnieuw aan en je kan
          meteen verder.
        </Trans>
      )
    case 'registered':
      return <Trans>De kaart is geregistreerd. Meld je opnieuw aan voor de volgende pashouder.</Trans>
    case 'sending':
    case 'unknown':
      return (
        <Trans>
          We weten nog niet of de kaart geregistreerd is: geef ze nog niet mee. Meld je opnieuw aan, dan zie
          je meteen hoe het zit.
        </Trans>
      )
  }
}
