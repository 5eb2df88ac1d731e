import type { ReactNode } from 'react'
import styles from './key-hint.module.css'

/** Shows the shortcut of an action. Screen readers get it by `aria-keyshortcuts` instead. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {children}
    </kbd>
  )
}
