import type { ReactNode } from 'react'
import styles from './failed-note.module.css'

/** Shows, under a control in the header, that what it fetches could not be fetched. */
export function FailedNote({ children }: { children: ReactNode }) {
  return (
    <span role="alert" className={styles['failed']}>
      {children}
    </span>
  )
}
