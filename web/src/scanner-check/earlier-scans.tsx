import { Trans } from '@lingui/react/macro'
import styles from './earlier-scans.module.css'
import type { Outline } from './outline.ts'
import { ScanName } from './scan-name.tsx'

export function EarlierScans({ outlines }: { outlines: readonly Outline[] }) {
  return (
    <section className={styles['earlier']} aria-labelledby="earlier-title">
      <h2 id="earlier-title">
        <Trans>Eerder gescand</Trans>
      </h2>
      <ol>
        {outlines.map(({ scan, meanMs }, index) => (
          <li key={index}>
            <ScanName scan={scan} />
            {meanMs !== undefined && (
              <span className={styles['speed']}>
                <Trans>{Math.round(meanMs)} ms per teken</Trans>
              </span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
