import type { Counter, NotesPurpose } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { localNumber } from '../i18n/local-number.ts'
import { AfterDelay } from '../ui/after-delay.tsx'
import { problemText } from '../ui/problem-text.ts'
import { NotesMissing } from './notes-missing.tsx'
import styles from './notes-list.module.css'
import { useNotes } from './use-notes.ts'

const BUSY_AFTER_MS = 400

interface NotesListProps {
  uid: string
  purpose: NotesPurpose
  counter: Counter
}

/** Shows the counters' notes about a person, to grant or end their kansenstatuut. Renders nothing without notes. */
export function NotesList({ uid, purpose, counter }: NotesListProps) {
  const { i18n } = useLingui()
  const { result, busy, askAgain } = useNotes(uid, purpose, counter)
  if (busy) {
    return (
      <AfterDelay ms={BUSY_AFTER_MS}>
        <p className={styles['busy']} role="status">
          <Trans>We halen de opmerkingen op…</Trans>
        </p>
      </AfterDelay>
    )
  }
  if (!result) return null
  if (result.kind !== 'ok') {
    return <NotesMissing why={result.kind === 'problem' && problemText(result.problem)} onRetry={askAgain} />
  }
  const { remarks, school, points } = result.data
  return (
    <dl className={styles['notes']}>
      {remarks !== undefined && (
        <div>
          <dt>
            <Trans>Opmerkingen</Trans>
          </dt>
          <dd>{remarks}</dd>
        </div>
      )}
      {school !== undefined && (
        <div>
          <dt>
            <Trans>School</Trans>
          </dt>
          <dd>{school}</dd>
        </div>
      )}
      {points !== undefined && (
        <div>
          <dt>
            <Trans>Punten</Trans>
          </dt>
          <dd>{localNumber(points, i18n.locale)}</dd>
        </div>
      )}
    </dl>
  )
}
