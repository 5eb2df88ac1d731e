import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { prolongFieldId } from './prolong-field-id.ts'
import { PROLONG_QUESTION_ID } from './prolong-question-id.ts'
import styles from './prolong-notice.module.css'
import { prolongedQuery } from './prolonged.ts'

const LABEL_ID = 'prolong-question-label'

interface ProlongQuestionProps {
  uid: string
  cardSystemId: string
  /** Called if a new card is wanted all the same. */
  onInsist: () => void
}

/** Asks whether prolonging is enough, before a passholder with a working kansenpas gets another. */
export function ProlongQuestion({ uid, cardSystemId, onInsist }: ProlongQuestionProps) {
  const { data: done = [] } = useQuery(prolongedQuery(uid))
  const isDone = done.some((one) => one.cardSystemId === cardSystemId)
  return (
    <div
      id={PROLONG_QUESTION_ID}
      className={styles['question']}
      role="group"
      tabIndex={-1}
      aria-labelledby={LABEL_ID}
    >
      <p className={styles['title']} id={LABEL_ID}>
        <Icon name="question" />
        <span>
          <Trans>Deze pashouder heeft al een kansenpas die niet geblokkeerd is. Is verlengen genoeg?</Trans>
        </span>
      </p>
      <div className={styles['answers']}>
        {!isDone && (
          <Button onClick={() => document.getElementById(prolongFieldId(cardSystemId))?.focus()}>
            <Trans>Ja, verlengen</Trans>
          </Button>
        )}
        <Button look="secondary" onClick={onInsist}>
          <Trans>Nee, toch een nieuwe kaart</Trans>
        </Button>
      </div>
    </div>
  )
}
