import type { Counter } from '@balie/shared'
import type { ReactNode } from 'react'
import { belgianDay, clockTime } from '../i18n/belgian-moment.ts'
import styles from './receipt.module.css'

interface ReceiptProps {
  title: ReactNode
  counter: Counter
  /** When it was done, by the BFF's clock. */
  at: string
  /** Terms and what they are, for a `<dl>`. */
  children: ReactNode
}

/** For the passholder, on A4 or receipt paper: no name, no national number. */
export function Receipt({ title, counter, at, children }: ReceiptProps) {
  return (
    <section className={styles['receipt']} data-receipt="">
      <h2 className={styles['title']}>{title}</h2>
      <p>{counter.name}</p>
      <p>
        {belgianDay(at)} {clockTime(at)}
      </p>
      <dl className={styles['facts']}>{children}</dl>
    </section>
  )
}
