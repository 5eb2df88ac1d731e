import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { Icon } from './icon.tsx'

/** Shows a banner over the bottom edge, so that nothing moves; announced, without taking the focus. */
export function Banner({ shown, children }: { shown: boolean; children: ReactNode }) {
  return (
    <div role="status">
      {shown && (
        <div className={styles['banner']} data-banner="">
          <Icon name="warning" />
          {children}
        </div>
      )}
    </div>
  )
}
