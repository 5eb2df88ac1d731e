import type { OpenRegistration } from '@balie/shared'
import { Trans, useLingui } from '@lingui/react/macro'
import { useLater } from '../loading/use-later.ts'
import { Button } from '../ui/button.tsx'
import styles from './unsettled-notice.module.css'
import { useUnsettled } from './use-unsettled.ts'

interface UnsettledNoticeProps {
  /** The registration that is on screen already, if one is underway. */
  keyOnScreen: string | undefined
  /** Called when the employee has seen how one ended. */
  onSeen: (registration: OpenRegistration, registered: boolean) => void
}

/**
 * What this employee doesn't know the end of yet, whatever broke: above the work, with buttons of its own, so that the
 * next passholder needn't wait for it.
 */
export function UnsettledNotice({ keyOnScreen, onSeen }: UnsettledNoticeProps) {
  const { t } = useLingui()
  const { entries, failed, fetching, askAgain } = useUnsettled(keyOnScreen)
  const later = useLater(entries.length > 0)
  if (entries.length === 0 && !failed) return null
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
      <ul className={styles['list']}>
        {later &&
          entries.map((entry) => (
            <later.UnsettledRow key={entry.registration.key} entry={entry} onSeen={onSeen} />
          ))}
      </ul>
    </section>
  )
}
