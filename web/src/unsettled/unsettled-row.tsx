import { formatCardNumber } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { belgianMoment } from '../i18n/belgian-moment.ts'
import { acknowledge } from '../outcome/acknowledge.ts'
import { fullName } from '../passholder/full-name.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { CloseForGood } from './close-for-good.tsx'
import { isOpen, statusOf, type EntryStatus, type Unsettled } from './unsettled-list.ts'
import styles from './unsettled-row.module.css'
import { UnsettledText } from './unsettled-text.tsx'
import { useHolder } from './use-holder.ts'
import { useLookAgain } from './use-look-again.ts'
import { useMarkSeen } from './use-unsettled.ts'

const LOOK = {
  running: { style: 'open', icon: 'question' },
  unknown: { style: 'open', icon: 'question' },
  'block-unknown': { style: 'open', icon: 'question' },
  registered: { style: 'good', icon: 'check' },
  'not-registered': { style: 'ended', icon: 'cross' },
} as const satisfies Record<EntryStatus, unknown>

interface UnsettledRowProps {
  entry: Unsettled
}

export function UnsettledRow({ entry }: UnsettledRowProps) {
  const { t } = useLingui()
  const { registration, end } = entry
  const status = statusOf(entry)
  const { holder, askAgain } = useHolder(registration, status)
  const { look, looking } = useLookAgain()
  const markSeen = useMarkSeen()
  const closable = isOpen(entry) && entry.closable !== undefined
  const name = (holder && fullName(holder)) || t`de pashouder`
  const number = formatCardNumber(registration.uitpasNumber)

  function lookUp() {
    askAgain()
    void look(registration)
  }

  async function see() {
    const registered = status === 'registered'
    // It may turn out to be registered by now: an end that no longer holds must not be acknowledged.
    if (!registered && (await look(registration)) !== 'refused') return
    acknowledge(registration.key)
    markSeen({ key: registration.key, registered })
  }

  return (
    <li className={styles[LOOK[status].style]}>
      <Icon name={LOOK[status].icon} />
      <div className={styles['text']} role="status">
        <UnsettledText
          entry={entry}
          name={name}
          number={number}
          sentAt={belgianMoment(registration.sentAt)}
        />
      </div>
      {action()}
      {closable && <CloseForGood registration={registration} name={name} number={number} />}
    </li>
  )

  function action() {
    if (status === 'running') return null
    if (isOpen(entry)) {
      return (
        <Button look="secondary" busy={looking} onClick={lookUp}>
          <Trans>Opnieuw controleren</Trans>
        </Button>
      )
    }
    return status === 'not-registered' && !end ? (
      <Button look="secondary" busy={looking} onClick={lookUp}>
        <Trans>Bekijk waarom</Trans>
      </Button>
    ) : (
      <Button look="quiet" busy={looking} onClick={() => void see()}>
        <Trans>Gezien</Trans>
      </Button>
    )
  }
}
