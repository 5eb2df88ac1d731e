import type { Finding, Passholder } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isAnswer } from '../api/look-up.ts'
import { Button } from '../ui/button.tsx'
import type { ApiFailure } from '../ui/failure-notice.tsx'
import { fieldId } from '../ui/field-id.ts'
import { Section } from '../ui/section.tsx'
import hidden from '../ui/visually-hidden.module.css'
import { FetchingPassholder } from './fetching-passholder.tsx'
import { fullName } from './full-name.ts'
import { PassholderSearch } from './passholder-search.tsx'
import styles from './passholder-section.module.css'
import { failureMessage } from './search-message.tsx'
import type { Search } from './use-search.ts'

interface PassholderSectionProps {
  search: Search
  sessionEnded: boolean
  camera: ReactNode
  today: string
  passholder: Passholder | undefined
  /** Known facts about the passholder. */
  details: ReactNode
  /** True while fetching the passholder of a uid that came with a link or a draft, or what shows them. */
  fetching: boolean
  failure: ApiFailure | undefined
  error: string | undefined
  onType: () => void
  onFinding: (finding: Finding) => void
  onRetry: () => void
  /** True while the passholder can't be changed. */
  held: boolean
  onChange: () => void
}

export function PassholderSection(props: PassholderSectionProps) {
  const { t } = useLingui()
  const { passholder, details, fetching, failure, error } = props
  const change = passholder && (
    <Button
      id={fieldId('uid')}
      look="quiet"
      held={props.held}
      aria-describedby={error === undefined ? undefined : 'field-uid-message'}
      onClick={props.onChange}
    >
      <Trans>Andere pashouder</Trans>
    </Button>
  )
  return (
    <Section
      number={1}
      title={t`Pashouder`}
      done={passholder !== undefined && error === undefined}
      end={change}
    >
      {/* Announced, since the focus moves on to the next field. */}
      <p className={hidden['hidden']} role="status">
        {passholder && t`Gevonden: ${fullName(passholder)}`}
      </p>
      <div className={styles['room']}>
        {details}
        {fetching && <FetchingPassholder />}
        {!passholder && !fetching && (
          <PassholderSearch
            search={props.search}
            today={props.today}
            sessionEnded={props.sessionEnded}
            camera={props.camera}
            error={failure ? <FetchFailure failure={failure} onRetry={props.onRetry} /> : error}
            onType={props.onType}
            onFinding={props.onFinding}
          />
        )}
      </div>
    </Section>
  )
}

function FetchFailure({ failure, onRetry }: { failure: ApiFailure; onRetry: () => void }) {
  return (
    <>
      {failureMessage(failure, '')}{' '}
      {!isAnswer(failure) && (
        <Button look="quiet" onClick={onRetry}>
          <Trans>Opnieuw ophalen</Trans>
        </Button>
      )}
    </>
  )
}
