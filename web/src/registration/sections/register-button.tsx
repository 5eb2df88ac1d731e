import { Trans } from '@lingui/react/macro'
import { useIsFetching } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { LOOK_UPS_KEY } from '../../api/look-up.ts'
import { useLaterFailure } from '../../loading/use-later.ts'
import { useShortcuts } from '../../shortcuts/use-shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { KeyHint } from '../../ui/key-hint.tsx'
import { useOnline } from '../../ui/use-online.ts'
import { REGISTER_BUTTON_ID } from '../form/next-to-do.ts'
import { OLD_CARD_NOTICE_ID, OldCardNotice } from './old-card-notice.tsx'
import type { OldCardPlan } from '../form/old-card-plan.ts'
import styles from './register-button.module.css'
import type { SubmitGuard } from '../submit/submit-guard.ts'
import { useSubmitGuard } from '../submit/use-submit-guard.ts'

interface RegisterButtonProps {
  /** True while the form is being filled in. */
  editing: boolean
  sending: boolean
  oldCard: OldCardPlan
  held: boolean
  onBlockDigital: (uitpasNumber: string) => void
  onRegister: () => void
}

export function RegisterButton({
  editing,
  sending,
  oldCard,
  held,
  onBlockDigital,
  onRegister,
}: RegisterButtonProps) {
  const guard = useSubmitGuard()
  const [tooSoon, setTooSoon] = useState(false)
  const { later, retry } = useLaterFailure()
  const button = useRef<HTMLButtonElement>(null)
  useShortcuts({ 'Ctrl+Enter': editing ? () => button.current?.click() : undefined })

  function click({ detail, timeStamp }: MouseEvent) {
    // A click by keyboard has a detail of 0.
    const allowed = guard.allows({ byPointer: detail > 0, at: timeStamp })
    setTooSoon(!allowed || !later)
    if (!later) retry()
    if (allowed) onRegister()
  }

  return (
    <div className={styles['action']}>
      <OldCardNotice plan={oldCard} onBlockDigital={onBlockDigital} />
      <Button
        ref={button}
        id={REGISTER_BUTTON_ID}
        aria-keyshortcuts="Control+Enter"
        size="large"
        busy={sending || oldCard.kind === 'wait'}
        held={held}
        aria-describedby={oldCard.kind === 'none' ? undefined : OLD_CARD_NOTICE_ID}
        onClick={click}
        onFocus={({ timeStamp }) => guard.buttonFocused(timeStamp)}
      >
        <Label sending={sending} oldCard={oldCard} />
        {!sending && <KeyHint>Ctrl ↵</KeyHint>}
      </Button>
      <p className={styles['progress']} role="status">
        {later && sending && <later.Progress />}
        <NotYet guard={guard} tooSoon={!sending && tooSoon} />
      </p>
    </div>
  )
}

function Label({ sending, oldCard }: { sending: boolean; oldCard: OldCardPlan }) {
  const online = useOnline()
  if (sending) return <Trans>Bezig met registreren…</Trans>
  if (!online) return <Trans>Wacht op internet…</Trans>
  switch (oldCard.kind) {
    case 'wait':
      return <Trans>Kaart opzoeken…</Trans>
    case 'block':
      return <Trans>Blokkeer oude kaart en registreer nieuwe</Trans>
    case 'digital':
    case 'unsure':
    case 'none':
      return <Trans>Kaart registreren</Trans>
  }
}

/**
 * Reports running look-ups to the guard. Tells an employee who pressed before their answers, or before the later parts
 * of the screen, why nothing happened. A component of its own, since it renders with each answer.
 */
function NotYet({ guard, tooSoon }: { guard: SubmitGuard; tooSoon: boolean }) {
  const lookingUp = useIsFetching({ queryKey: [LOOK_UPS_KEY] }) > 0
  const { failed, busy } = useLaterFailure()
  useEffect(() => {
    guard.lookUpsChanged({ busy: lookingUp, at: performance.now() })
  }, [guard, lookingUp])
  if (!tooSoon) return
  if (lookingUp || busy) return <Trans>We zoeken nog op. Druk daarna op Enter.</Trans>
  return failed && <Trans>Een deel van het scherm kon niet opgehaald worden</Trans>
}
