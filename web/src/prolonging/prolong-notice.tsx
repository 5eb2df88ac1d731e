import {
  type Counter,
  kansenStatuutState,
  type Membership,
  needsProlonging,
  type Passholder,
  rightsIn,
} from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { kansenStatuutText } from '../passholder/kansenstatuut-text.ts'
import { Icon } from '../ui/icon.tsx'
import { ProlongDate } from './prolong-date.tsx'
import styles from './prolong-notice.module.css'
import type { TypedDates } from './typed-dates.ts'

interface ProlongNoticeProps {
  passholder: Passholder
  membership: Membership
  counter: Counter
  today: string
  dates: TypedDates
}

/** Tells that no new card is needed, and offers a new end date at a counter that may grant one. */
export function ProlongNotice({ passholder, membership, counter, today, ...entry }: ProlongNoticeProps) {
  const { i18n } = useLingui()
  const { cardSystem, kansenStatuut } = membership
  const state = i18n._(kansenStatuutText(kansenStatuutState(kansenStatuut, today), kansenStatuut))
  const runsUntil = kansenStatuut.state === 'active' ? kansenStatuut.endDate : undefined
  const order = {
    passholder,
    cardSystemId: cardSystem.id,
    counter,
    needed: needsProlonging(membership, today),
  }
  return (
    <section className={styles['notice']} aria-labelledby={`prolong-${cardSystem.id}-title`}>
      <p className={styles['title']} id={`prolong-${cardSystem.id}-title`}>
        <Icon name="info" />
        <span>
          <Trans>{state}: daarvoor is geen nieuwe kaart nodig.</Trans>
        </span>
      </p>
      {rightsIn(counter, cardSystem.id).mayGrantKansenstatuut ? (
        <ProlongDate runsUntil={runsUntil} order={order} today={today} {...entry} />
      ) : (
        <p>
          <Trans>
            Deze balie mag het niet verlengen. Verwijs door naar een balie die kansenstatuut toekent.
          </Trans>
        </p>
      )}
    </section>
  )
}
