import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { Icon } from '../../ui/icon.tsx'
import styles from './scan-feedback.module.css'
import type { Tone } from './scan-news.ts'

interface ScanFeedbackProps {
  news: { number: number; tone: Tone; words: MessageDescriptor | undefined } | undefined
}

/** Announces where the last scan went, in text and to screen readers. It takes up no space of its own. */
export function ScanFeedback({ news }: ScanFeedbackProps) {
  const { i18n } = useLingui()
  return (
    <div className={styles['place']} role="status">
      {news?.words && (
        // A new element each time, so that repeated words are announced again.
        <p key={news.number} className={news.tone === 'good' ? styles['good'] : styles['bad']}>
          <Icon name={news.tone === 'good' ? 'check' : 'warning'} />
          {i18n._(news.words)}
        </p>
      )}
    </div>
  )
}
