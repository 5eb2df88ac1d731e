import { Trans } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { Icon } from './icon.tsx'
import styles from './section.module.css'
import hidden from './visually-hidden.module.css'

interface SectionProps {
  number: number
  title: string
  done: boolean
  end?: ReactNode
  children: ReactNode
}

/** A step of the form; its number turns into a tick once it is complete. */
export function Section({ number, title, done, end, children }: SectionProps) {
  const titleId = useId()
  return (
    <section className={styles['section']} aria-labelledby={titleId}>
      {/* The second click of a double click, after the button that was at its end is gone, leaves the focus. */}
      <div
        role="presentation"
        className={styles['head']}
        onMouseDown={(event) => {
          if (event.detail > 1) event.preventDefault()
        }}
      >
        <span className={done ? styles['done'] : styles['number']} aria-hidden="true">
          {done ? <Icon name="check" /> : number}
        </span>
        <h2 id={titleId} className={styles['title']}>
          {title}
        </h2>
        {done && (
          <span className={hidden['hidden']}>
            <Trans>ingevuld</Trans>
          </span>
        )}
        <div className={styles['end']}>{end}</div>
      </div>
      {children}
    </section>
  )
}
