import type { PageSession } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { LogoutButton } from '../session/logout-button.tsx'
import { StateScreen } from '../ui/state-screen.tsx'
import { CounterList } from './counter-list.tsx'

interface CounterChoiceProps {
  session: PageSession
  onChoose: (consumerKey: string) => void
}

/** Asks an employee with several counters, who has never chosen one, to choose. */
export function CounterChoice({ session, onChoose }: CounterChoiceProps) {
  const { t } = useLingui()
  return (
    <StateScreen
      title={t`Aan welke balie werk je?`}
      documentTitle={t`Kies je balie`}
      headerEnd={<LogoutButton />}
    >
      <p>
        <Trans>We onthouden je keuze, ook op een andere computer. Wisselen kan altijd.</Trans>
      </p>
      <CounterList counters={session.counters} chosen={undefined} onChoose={onChoose} />
    </StateScreen>
  )
}
