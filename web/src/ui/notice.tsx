import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import styles from './notice.module.css'

const TONES = { info: styles['info'], danger: styles['danger'] }

interface NoticeProps {
  tone: keyof typeof TONES
  title: ReactNode
  children: ReactNode
}

export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div className={`${styles['notice'] ?? ''} ${TONES[tone] ?? ''}`} role="alert">
      <Icon name={tone === 'danger' ? 'warning' : 'info'} />
      <div>
        <p className={styles['title']}>{title}</p>
        <div>{children}</div>
      </div>
    </div>
  )
}
