import {
  type Counter,
  type FoundCard,
  grantsElsewhere,
  onlySystemOf,
  type NotesPurpose,
  type Passholder,
} from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { Icon } from '../ui/icon.tsx'
import { addressOf } from './address.ts'
import styles from './kansenstatuut-check.module.css'
import { NotesList } from './notes-list.tsx'

export interface KansenstatuutCheckProps {
  purpose: NotesPurpose
  passholder: Passholder
  counter: Counter
  /** The new card, as far as it is known. */
  card: FoundCard | 'unknown' | undefined
}

/** Shows the facts to check before granting or ending kansenstatuut: the person's address, and the notes about them. */
export function KansenstatuutCheck({ purpose, passholder, counter, card }: KansenstatuutCheckProps) {
  const address = addressOf(passholder)
  const known = card === 'unknown' ? undefined : card?.cardSystem?.id
  return (
    <div className={styles['check']}>
      {purpose === 'grant' && (
        <p className={styles['address']}>
          <Icon name="info" />
          <span>
            {address === '' ? (
              <Trans>UiTPAS kent geen adres: vraag waar de pashouder woont.</Trans>
            ) : (
              <Trans>
                Woont op <strong>{address}</strong>. Klopt dit nog?
              </Trans>
            )}{' '}
            {grantsElsewhere(counter, known ?? onlySystemOf(counter)) === false && (
              <Trans>Deze balie mag enkel inwoners van haar eigen gemeente kansenstatuut geven.</Trans>
            )}
          </span>
        </p>
      )}
      <NotesList uid={passholder.uid} purpose={purpose} counter={counter} />
    </div>
  )
}
