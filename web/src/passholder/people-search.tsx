import { isEnoughToSearch, type Passholder, type PersonQuery, SEARCH_SHOWN } from '@balie/shared'
import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { FieldMessage } from '../ui/field.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people-search.module.css'
import { PersonParts } from './person-parts.tsx'
import { type PartEdits, partsOf, queryOf } from './query-of.ts'
import { failureMessage } from './search-message.tsx'
import { type PeopleResult, usePeople } from './use-people.ts'

interface PeopleSearchProps {
  text: string
  edits: PartEdits
  /** The last query that was confirmed by Enter or the button. */
  pressed: PersonQuery | undefined
  today: string
  balieConsumerKey: string
  onEdit: (edits: PartEdits) => void
  onPress: () => void
  /** Called for a number that a scanner wrote into a part. */
  onNumber: (number: string) => void
  onChoose: (passholder: Passholder) => void
}

/** Shows, below the search field, how its words were understood, and the people found by them. */
export function PeopleSearch(props: PeopleSearchProps) {
  const { text, edits, pressed, today, balieConsumerKey, onEdit, onPress, onNumber, onChoose } = props
  const parts = partsOf(text, edits, today)
  const query = queryOf(text, edits, today)
  const { result, busy } = usePeople(query, pressed, balieConsumerKey)
  return (
    <div className={styles['people']}>
      <PersonParts
        parts={parts}
        today={today}
        onChange={(part) => onEdit({ ...edits, ...part })}
        onEnter={onPress}
        onNumber={onNumber}
      />
      <FieldMessage
        id="people-message"
        note={query && !busy ? resultNote(result) : busy ? <Trans>We zoeken…</Trans> : moreNeeded(parts)}
        error={query && !busy && result && result.kind !== 'ok' ? failureMessage(result, '') : undefined}
      />
      {query && result?.kind === 'ok' && (
        <PeopleList passholders={result.data.passholders} query={query} today={today} onChoose={onChoose} />
      )}
    </div>
  )
}

/** A birth date that can't be read has a message of its own. */
function moreNeeded(parts: PersonQuery): ReactNode {
  if (isEnoughToSearch(parts)) return undefined
  return <Trans>Typ er nog iets bij: een voornaam, geboortedatum, postcode of gemeente.</Trans>
}

function resultNote(result: PeopleResult | undefined): ReactNode {
  if (result?.kind !== 'ok') return undefined
  const { total, passholders } = result.data
  if (passholders.length === 0) {
    return (
      <Trans>
        Niemand gevonden. Wie alleen in een andere regio een kaart heeft, vind je niet op naam: vraag een
        kaart, eID of rijksregisternummer. Kijk anders de schrijfwijze na, of zoek op geboortedatum.
      </Trans>
    )
  }
  if (total === undefined)
    return (
      <Trans>
        Meer dan {SEARCH_SHOWN} gevonden, {SEARCH_SHOWN} getoond: vul iets aan.
      </Trans>
    )
  if (total > passholders.length) {
    return (
      <Trans>
        {total} gevonden, {passholders.length} getoond: vul iets aan.
      </Trans>
    )
  }
  return <Plural value={total} one="# gevonden" other="# gevonden" />
}
