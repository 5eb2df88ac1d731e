import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react'
import { Icon } from '../../ui/icon.tsx'
import styles from './scan-feedback.module.css'
import type { Tone } from './scan-news.ts'

interface ScanFeedbackProps {
  news: { number: number; tone: Tone; words: MessageDescriptor | undefined } | undefined
}

/** Says where the last scan went, to see and to hear. It takes no room of its own. */
export function ScanFeedback({ news }: ScanFeedbackProps) {
  const { i18n } = useLingui()
  return (
    <div className={styles['place']} role="status">
      {news?.words && (
        // A new one each time: the same words twice are said twice.
        <p key={news.number} className={styles[news.tone]}>
          <Icon name={news.tone === 'good' ? 'check' : 'warning'} />
          {i18n._(news.words)}
        </p>
      )}
    </div>
  )
}
