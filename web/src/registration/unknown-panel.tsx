import { formatCardNumber, type Passholder } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { fullName } from '../passholder/full-name.ts'
import { Button } from '../ui/button.tsx'
import { ProblemReference } from '../ui/problem-reference.tsx'
import { OutcomePanel } from './outcome-panel.tsx'
import type { Attempt } from './use-attempt.ts'
import { usePolling } from './use-polling.ts'

interface UnknownPanelProps {
  attempt: Extract<Attempt, { phase: 'unknown' }>
  passholder: Passholder | undefined
  checking: boolean
  onCheck: () => void
}

export function UnknownPanel({ attempt, passholder, checking, onCheck }: UnknownPanelProps) {
  const { t } = useLingui()
  const polling = usePolling(onCheck)
  const number = formatCardNumber(attempt.registration.uitpasNumber)
  const name = (passholder && fullName(passholder)) || t`de pashouder`
  const { problem } = attempt
  return (
    <OutcomePanel
      tone="open"
      icon="question"
      role="alert"
      title={<Trans>We weten nog niet of de kaart geregistreerd is</Trans>}
    >
      <p>
        <Trans>
          We hebben kaart {number} voor {name} doorgestuurd, maar kregen geen duidelijk antwoord. Ze kan dus
          al geregistreerd zijn.
        </Trans>
      </p>
      <ul>
        <li>
          <Trans>Geef de kaart nog niet mee.</Trans>
        </li>
        <li>
          <Trans>Probeer geen andere kaart.</Trans>
        </li>
        <li>
          {polling ? (
            <Trans>We kijken om de paar seconden zelf na hoe het zit. Even geduld dus.</Trans>
          ) : (
            <Trans>
              Het blijft onduidelijk. Controleer over een paar minuten opnieuw of bel de helpdesk.
            </Trans>
          )}
        </li>
      </ul>
      <Button size="large" busy={checking} onClick={onCheck}>
        <Trans>Opnieuw controleren</Trans>
      </Button>
      {problem && <ProblemReference problem={problem} />}
    </OutcomePanel>
  )
}
