import { useLaterFailure } from '../loading/use-later.ts'
import { PartFailure } from './part-failure.tsx'

/** Tells that the later parts could not be fetched, with a button to try again. */
export function LaterFailure() {
  const { failed, busy, retry } = useLaterFailure()
  return failed && <PartFailure busy={busy} retry={retry} />
}
