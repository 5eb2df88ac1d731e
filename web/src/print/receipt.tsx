import type { Counter } from '@balie/shared'
import type { ReactNode } from 'react'
import { belgianDay, clockTime } from '../i18n/belgian-moment.ts'
import styles from './receipt.module.css'

interface ReceiptProps {
  title: ReactNode
  counter: Counter
  /** Time of the transaction, by the BFF's clock. */
  at: string
  /** Terms and descriptions for a `<dl>`. */
  children: ReactNode
}

/** Receipt for the passholder, on A4 or receipt paper, without name and national number. */
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
