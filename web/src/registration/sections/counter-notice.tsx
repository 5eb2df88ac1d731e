import type { Counter } from '@balie/shared'
import { Trans } from '@lingui/react/macro'
import { useLingui } from '@lingui/react'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Icon } from '../../ui/icon.tsx'
import styles from './counter-notice.module.css'
import { FIELD_LABEL } from '../form/field-messages.ts'
import { draftOf, type FormMethods, type FormValues } from '../form/form-values.ts'
import type { FieldError } from '../model/use-field-errors.ts'

interface CounterNoticeProps {
  form: FormMethods
  counter: Counter
  /** True if the choice of this counter couldn't be saved for next time. */
  forgotten: boolean
  obstacles: readonly FieldError[]
}

/** Explains what switching to another counter means for the form. */
export function CounterNotice({ form, counter, forgotten, obstacles }: CounterNoticeProps) {
  const { i18n } = useLingui()
  const [startedAt] = useState(counter.consumerKey)
  const filledIn = useWatch({
    control: form.control,
    compute: (values: FormValues) => draftOf(values, { balieConsumerKey: startedAt }) !== undefined,
  })
  const switched = counter.consumerKey !== startedAt && filledIn
  const fields = obstacles.map(({ field }) => i18n._(FIELD_LABEL[field])).join(', ')
  return (
    <div role="status">
      {(switched || forgotten) && (
        <p className={obstacles.length > 0 ? styles['attention'] : styles['notice']}>
          <Icon name={obstacles.length > 0 ? 'warning' : 'info'} />
          <span>
            {switched && obstacles.length === 0 && (
              <Trans>Je werkt nu aan {counter.name}. Wat je invulde, blijft staan.</Trans>
            )}
            {switched && obstacles.length > 0 && (
              <Trans>
                Je werkt nu aan {counter.name}. Kijk na wat daar niet past: {fields}.
              </Trans>
            )}{' '}
            {forgotten && (
              <Trans>Je keuze van balie bewaren lukte niet: kies ze volgende keer opnieuw.</Trans>
            )}
          </span>
        </p>
      )}
    </div>
  )
}
