import { type PersonQuery, readBirthDate, SEARCH_FIELDS, type SearchField } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { belgianDate } from '../i18n/belgian-date.ts'
import { Button } from '../ui/button.tsx'
import { numberBehind } from './number-behind.ts'
import styles from './people-search.module.css'

const LABELS: Record<SearchField, MessageDescriptor> = {
  name: msg`Naam`,
  firstName: msg`Voornaam`,
  dateOfBirth: msg`Geboren op`,
  postalCode: msg`Postcode`,
  city: msg`Gemeente`,
  email: msg`E-mail`,
}
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

interface PersonPartsProps {
  parts: PersonQuery
  today: string
  onChange: (changed: PersonQuery) => void
  onEnter: () => void
  onNumber: (number: string) => void
}

/** Shows how a query was understood, in editable parts; one click corrects a name that was taken for a place. */
export function PersonParts({ parts, today, onChange, onEnter, onNumber }: PersonPartsProps) {
  const { i18n, t } = useLingui()
  const unreadable =
    (parts.dateOfBirth ?? '') !== '' && readBirthDate(parts.dateOfBirth ?? '', today) === undefined
  const swap = swapOf(parts)

  /** Takes a number out of a part. Returns whether there was one. */
  function takeNumber(field: SearchField, text: string): boolean {
    const found = numberBehind(text)
    if (!found) return false
    onChange({ [field]: found.before })
    onNumber(found.number)
    return true
  }
  return (
    <div className={styles['parts']} role="group" aria-label={t`Dit zoeken we`}>
      {SEARCH_FIELDS.map((field) => (
        <div key={field} className={styles['part']}>
          <label htmlFor={`part-${field}`}>{i18n._(LABELS[field])}</label>
          <input
            id={`part-${field}`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            className={styles['input']}
            value={shown(parts[field] ?? '')}
            aria-invalid={(field === 'dateOfBirth' && unreadable) || undefined}
            aria-describedby={field === 'dateOfBirth' && unreadable ? 'part-date-message' : undefined}
            onChange={(event) => onChange({ [field]: event.target.value })}
            onBlur={(event) => takeNumber(field, event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.ctrlKey) return
              event.preventDefault()
              if (!takeNumber(field, event.currentTarget.value)) onEnter()
            }}
          />
        </div>
      ))}
      {(swap || unreadable) && (
        <div className={styles['wide']}>
          {swap && (
            <Button look="link" onClick={() => onChange(swap.change)}>
              {swap.to === 'name' ? (
                <Trans>De gemeente is een naam</Trans>
              ) : (
                <Trans>De voornaam is een gemeente</Trans>
              )}
            </Button>
          )}
          {unreadable && (
            <p id="part-date-message" className={styles['wrong']} role="alert">
              <Trans>Deze geboortedatum bestaat niet. Typ ze als 31/12/1984.</Trans>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

function shown(text: string): string {
  return ISO_DATE.test(text) ? belgianDate(text) : text
}

/** Returns the other reading of a query in which a word can be a name or a place; undefined if there is none. */
function swapOf({ name = '', firstName = '', city = '' }: PersonQuery) {
  if (city !== '') {
    const change = name === '' ? { name: city } : { firstName: [firstName, city].join(' ').trim() }
    return { to: 'name', change: { ...change, city: '' } } as const
  }
  if (firstName === '') return undefined
  return { to: 'city', change: { firstName: '', city: firstName } } as const
}
