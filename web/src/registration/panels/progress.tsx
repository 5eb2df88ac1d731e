import { Trans } from '@lingui/react/macro'
import { AfterDelay } from '../../ui/after-delay.tsx'

const STILL_BUSY_MS = 2000
const SLOW_MS = 10_000

/** Tells, below the button, that a registration takes its time. */
export function Progress() {
  return (
    <>
      <AfterDelay ms={STILL_BUSY_MS}>
        <Trans>Nog bezig…</Trans>{' '}
      </AfterDelay>
      <AfterDelay ms={SLOW_MS}>
        <Trans>Het duurt lang; we zoeken op wat de uitkomst is.</Trans>
      </AfterDelay>
    </>
  )
}
