import { Trans } from '@lingui/react/macro'
import { QuestionDialog } from '../ui/question-dialog.tsx'

interface CloseDialogProps {
  name: string
  number: string
  busy: boolean
  onKeep: () => void
  onClose: () => void
}

/** Asks for confirmation before closing a registration that can never be settled. */
export function CloseDialog({ name, number, busy, onKeep, onClose }: CloseDialogProps) {
  return (
    <QuestionDialog
      title={<Trans>Sluiten zonder uitkomst?</Trans>}
      text={
        <Trans>
          Kaart {number} voor {name} verdwijnt uit deze lijst, op elke computer. Dat kan je niet ongedaan
          maken. Aan de kaart zelf verandert niets.
        </Trans>
      }
      keep={<Trans>Laten staan</Trans>}
      go={<Trans>Toch sluiten</Trans>}
      busy={busy}
      onKeep={onKeep}
      onGo={onClose}
    />
  )
}
