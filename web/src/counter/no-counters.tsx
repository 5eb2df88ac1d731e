import { Trans, useLingui } from '@lingui/react/macro'
import { LogoutButton } from '../session/logout-button.tsx'
import { StateScreen } from '../ui/state-screen.tsx'

/** Tells an employee without counters whom to ask. */
export function NoCounters() {
  const { t } = useLingui()
  return (
    <StateScreen
      title={t`Je bent nog aan geen enkele balie gekoppeld`}
      documentTitle={t`Geen balie`}
      headerEnd={<LogoutButton />}
    >
      <p>
        <Trans>
          Daarom kan je hier nog geen kaarten registreren. Vraag de UiTPAS-verantwoordelijke van je
          organisatie om je als medewerker toe te voegen, of bel de UiTPAS-helpdesk. Meld je daarna opnieuw
          aan.
        </Trans>
      </p>
    </StateScreen>
  )
}
