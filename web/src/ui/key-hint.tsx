import type { ReactNode } from 'react'
import styles from './key-hint.module.css'

/** The key that does the same, shown beside what it does. Screen readers are told otherwise. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {children}
    </kbd>
  )
}
