import { type Edition, reasonsOf } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useRef } from 'react'
import { REASON_TEXT } from '../reason/reason-text.ts'
import { SCANNER_CHECK_PATH } from '../ui/scanner-check-path.ts'
import { Button } from '../ui/button.tsx'
import dialogStyles from '../ui/dialog.module.css'
import styles from './help-dialog.module.css'
import { REASON_HELP } from '../reason/reason-help.ts'
import { ShortcutList } from './shortcut-list.tsx'

interface HelpDialogProps {
  edition: Edition
  onClose: () => void
}

/** Explains the six reasons, frequent problems at counters, and the keys. */
export function HelpDialog({ edition, onClose }: HelpDialogProps) {
  const { i18n } = useLingui()
  const reasons = reasonsOf(edition)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={`${dialogStyles['dialog'] ?? ''} ${styles['help'] ?? ''}`}
      aria-labelledby="help-title"
      onClose={onClose}
    >
      <div className={styles['head']}>
        <h2 id="help-title">
          <Trans>Hulp</Trans>
        </h2>
        <Button look="secondary" onClick={() => dialog.current?.close()}>
          <Trans>Sluiten</Trans>
        </Button>
      </div>
      <h3>
        <Trans>Welke reden kies je?</Trans>
      </h3>
      <dl className={styles['list']}>
        {reasons.map((reason) => (
          <div key={reason}>
            <dt>{i18n._(REASON_TEXT[reason].label)}</dt>
            <dd>{i18n._(REASON_HELP[reason])}</dd>
          </div>
        ))}
      </dl>
      <h3>
        <Trans>Als het niet lukt</Trans>
      </h3>
      <Problems />
      <h3>
        <Trans>Zonder muis</Trans>
      </h3>
      <ShortcutList reasonCount={reasons.length} />
    </dialog>
  )
}

function Problems() {
  return (
    <dl className={styles['list']}>
      <Problem what={<Trans>De scanner typt rare tekens of niets</Trans>}>
        <Trans>
          Kijk op{' '}
          <a href={SCANNER_CHECK_PATH} target="_blank" rel="noreferrer">
            Scanner nakijken
          </a>{' '}
          wat er toekomt en wat je moet instellen.
        </Trans>
      </Problem>
      <Problem what={<Trans>De kaart wordt geweigerd</Trans>}>
        <Trans>Leg ze opzij en scan een andere. Bij het kaartnummer staat waarom ze niet kan.</Trans>
      </Problem>
      <Problem what={<Trans>Geen enkele reden kan</Trans>}>
        <Trans>
          Kijk of je de juiste soort kaart hebt: een kansenpas voor wie kansenstatuut heeft of krijgt, anders
          een gewone kaart. Bij elke reden staat wat er niet past.
        </Trans>
      </Problem>
      <Problem what={<Trans>Niemand weet of de kaart geregistreerd is</Trans>}>
        <Trans>
          Geef ze nog niet mee en neem geen andere. Ze blijft bovenaan staan tot we het weten, ook morgen en
          op een andere computer.
        </Trans>
      </Problem>
      <Problem what={<Trans>De prijs is niet gekend</Trans>}>
        <Trans>Registreren kan toch. Vraag het bedrag zoals het aan jullie balie afgesproken is.</Trans>
      </Problem>
      <Problem what={<Trans>Je zit aan de verkeerde balie</Trans>}>
        <Trans>Kies bovenaan een andere. Wat je invulde, blijft staan.</Trans>
      </Problem>
    </dl>
  )
}

function Problem({ what, children }: { what: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{what}</dt>
      <dd>{children}</dd>
    </div>
  )
}
