import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'

interface NoticeProps {
  tone: 'info' | 'danger'
  title: ReactNode
  children: ReactNode
}

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`${styles['notice'] ?? ''} ${styles[tone] ?? ''}`} role="alert">
      <Icon name={tone === 'danger' ? 'warning' : 'info'} />
      <div>
        <p className={styles['title']}>{title}</p>
        <div>{children}</div>
      </div>
    </div>
  )
}
