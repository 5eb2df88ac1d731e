import { Trans } from '@lingui/react/macro'
import { Icon } from './icon.tsx'
import styles from './offline-banner.module.css'
import { useOnline } from './use-online.ts'

/** Lies over the bottom edge, so that nothing moves when the network comes and goes. */
export function OfflineBanner() {
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <p className={styles['banner']}>
          <Icon name="warning" />
          <Trans>
            Je bent offline. Wat je invult blijft staan; registreren kan zodra er weer internet is.
          </Trans>
        </p>
      )}
    </div>
  )
}
