import type { ReactNode } from 'react'
import styles from './field.module.css'
import { Icon } from './icon.tsx'

interface ControlProps {
  id: string
  className: string | undefined
  autoComplete: 'off'
  'aria-describedby': string
  'aria-invalid': true | undefined
}

interface FieldProps {
  id: string
  label: ReactNode
  /** Secondary text after the label, for example that the field is optional. */
  aside?: ReactNode
  /** An action for the field, at the other end of the label's line. */
  end?: ReactNode
  error?: ReactNode
  /** Note, shown if there is no error. */
  note?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** An accessible field: label, message and control belong together, and space for the message is reserved. */
export function Field({ id, label, aside, end, error, note, children }: FieldProps) {
  const messageId = `${id}-message`
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label className={styles['label']} htmlFor={id}>
          {label} {aside && <span className={styles['aside']}>{aside}</span>}
        </label>
        {end}
      </div>
      {children({
        id,
        className: styles['control'],
        autoComplete: 'off',
        'aria-describedby': messageId,
        'aria-invalid': error ? true : undefined,
      })}
      <FieldMessage id={messageId} error={error} note={note} />
    </div>
  )
}

/** Reserves a line for a message about a field; an error takes precedence over a note. */
export function FieldMessage({ id, error, note }: { id: string; error?: ReactNode; note?: ReactNode }) {
  return (
    <div id={id} className={error ? styles['error'] : styles['note']} aria-live="polite">
      {error && <Icon name="warning" />}
      {error || note ? <span>{error || note}</span> : null}
    </div>
  )
}
