import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../ui/button.tsx'
import { UnreadableNotice } from './unreadable-notice.tsx'
import type { Unsettled } from './unsettled-list.ts'
import styles from './unsettled-panel.module.css'
import { UnsettledRow } from './unsettled-row.tsx'

interface UnsettledPanelProps {
  entries: Unsettled[]
  /** True if the last request for the list failed: there may be others. */
  failed: boolean
  fetching: boolean
  /** Number of others that can't be read now. */
  unreadable: number
  askAgain: () => void
}

/** Lists the registrations whose end this employee doesn't know yet, each with its own buttons. */
export function UnsettledPanel({ entries, failed, fetching, unreadable, askAgain }: UnsettledPanelProps) {
  const { t } = useLingui()
  return (
    <section className={styles['notice']} aria-label={t`Eerdere registraties`}>
      {failed && (
        <div className={styles['failed']}>
          <p role="status">
            <Trans>We kunnen nu niet nagaan of er nog registraties openstaan.</Trans>
          </p>
          <Button look="quiet" busy={fetching} onClick={askAgain}>
            <Trans>Opnieuw nagaan</Trans>
          </Button>
        </div>
      )}
      {unreadable > 0 && <UnreadableNotice count={unreadable} />}
      <ul className={styles['list']}>
        {entries.map((entry) => (
          <UnsettledRow key={entry.registration.key} entry={entry} />
        ))}
      </ul>
    </section>
  )
}
