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
  /** Said after the label, quietly: that it is optional, for instance. */
  aside?: ReactNode
  /** At the other end of the label's line: something to do about the field. */
  end?: ReactNode
  error?: ReactNode
  /** Note, if nothing is wrong. */
  note?: ReactNode
  children: (control: ControlProps) => ReactNode
}

/** A field that cannot be inaccessible: label, message and control belong together, and the message has its room. */
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

/** The room for one line about a field; an error takes it from a note. */
export function FieldMessage({ id, error, note }: { id: string; error?: ReactNode; note?: ReactNode }) {
  return (
    <div id={id} className={error ? styles['error'] : styles['note']} aria-live="polite">
      {error && <Icon name="warning" />}
      {error || note ? <span>{error || note}</span> : null}
    </div>
  )
}
