import { AfterDelay } from './after-delay.tsx'
import styles from './spinner.module.css'

const SPINNER_AFTER_MS = 400

/** Shows a spinner, whose space is reserved from the start so that nothing moves when it appears. */
export function Spinner() {
  return (
    <span className={styles['room']} aria-hidden="true">
      <AfterDelay ms={SPINNER_AFTER_MS}>
        <span className={styles['spinner']} />
      </AfterDelay>
    </span>
  )
}
