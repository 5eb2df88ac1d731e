import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { digitKey } from '../shortcuts/digit-key.ts'
import { singleKeys } from '../shortcuts/use-shortcuts.ts'
import styles from './help-dialog.module.css'

/** Lists the keyboard shortcuts, with a switch for those of a single character (WCAG 2.1.4). */
export function ShortcutList({ reasonCount }: { reasonCount: number }) {
  const [on, setOn] = singleKeys.use()
  return (
    <>
      <dl className={styles['keys']}>
        <Key name={`${digitKey(1) ?? ''} – ${digitKey(reasonCount) ?? ''}`}>
          <Trans>kiest een reden</Trans>
        </Key>
        <Key name={`${digitKey(reasonCount + 1) ?? ''} – 9, 0`}>
          <Trans>kiest een voorgestelde einddatum; in het datumveld ↓ de eerste en ↑ de laatste</Trans>
        </Key>
        <Key name="N">
          <Trans>begint de volgende pashouder</Trans>
        </Key>
        <Key name="?">
          <Trans>toont deze hulp</Trans>
        </Key>
        <Key name="Ctrl ↵">
          <Trans>registreert</Trans>
        </Key>
        <Key name="⇧ Del">
          <Trans>begint opnieuw met een leeg formulier</Trans>
        </Key>
        <Key name="Esc">
          <Trans>sluit wat open staat</Trans>
        </Key>
      </dl>
      <label className={styles['switch']}>
        <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
        <Trans>Toetsen van één teken gebruiken op deze computer</Trans>
      </label>
    </>
  )
}

function Key({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
