import { Trans } from '@lingui/react/macro'
import { QuestionDialog } from '../ui/question-dialog.tsx'

interface LogoutDialogProps {
  busy: boolean
  onStay: () => void
  onLogout: () => void
}

/** Asks for confirmation before leaving a registration with an unknown outcome. */
export function LogoutDialog({ busy, onStay, onLogout }: LogoutDialogProps) {
  return (
    <QuestionDialog
      title={<Trans>Toch afmelden?</Trans>}
      text={
        <Trans>
          We weten nog niet of de kaart geregistreerd is: geef ze niet mee. Zodra je weer aangemeld bent, op
          om het even welke computer, zie je hoe het zit.
        </Trans>
      }
      keep={<Trans>Blijven</Trans>}
      go={<Trans>Toch afmelden</Trans>}
      busy={busy}
      onKeep={onStay}
      onGo={onLogout}
    />
  )
}
