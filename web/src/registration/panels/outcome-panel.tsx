import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from '../../ui/icon.tsx'
import styles from './outcome-panel.module.css'

/** Key that goes on to the next passholder. */
export const NEXT_KEY = 'n'

interface OutcomePanelProps {
  tone: 'good' | 'open'
  icon: 'check' | 'question'
  role: 'status' | 'alert'
  title: ReactNode
  children: ReactNode
}

/** Shows the end of a registration instead of the form. Its heading takes the focus, so that it is read first. */
export function OutcomePanel({ tone, icon, role, title, children }: OutcomePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div
      className={`${styles['panel'] ?? ''} ${(tone === 'good' ? styles['good'] : styles['open']) ?? ''}`}
      role={role}
    >
      <span className={styles['icon']}>
        <Icon name={icon} size="large" />
      </span>
      <h2 ref={heading} tabIndex={-1} className={styles['title']}>
        {title}
      </h2>
      {children}
    </div>
  )
}
