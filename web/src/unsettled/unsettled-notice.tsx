import type { OpenRegistration } from '@balie/shared'
import { usePart } from '../loading/use-part.ts'
import { PartFailure } from '../update/part-failure.tsx'
import { unsettledPart } from './unsettled-part.ts'
import { useUnsettled } from './use-unsettled.ts'

interface UnsettledNoticeProps {
  /** True if a registration is on screen already. */
  isOnScreen: (registration: OpenRegistration) => boolean
}

/**
 * Shows the registrations whose end this employee doesn't know yet, after any failure: above the form, so that the next
 * passholder needn't wait.
 */
export function UnsettledNotice({ isOnScreen }: UnsettledNoticeProps) {
  const unsettled = useUnsettled(isOnScreen)
  const isNeeded = unsettled.failed || unsettled.entries.length + unsettled.unreadable > 0
  const { part, failed, fetching, fetch } = usePart(unsettledPart, isNeeded)
  if (failed) return <PartFailure busy={fetching} retry={fetch} />
  return isNeeded && part ? <part.UnsettledPanel {...unsettled} /> : null
}
