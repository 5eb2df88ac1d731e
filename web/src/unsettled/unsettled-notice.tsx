import type { OpenRegistration } from '@balie/shared'
import { useLater } from '../loading/use-later.ts'
import { useUnsettled } from './use-unsettled.ts'

interface UnsettledNoticeProps {
  /** True if a registration is on screen already. */
  isOnScreen: (registration: OpenRegistration) => boolean
}

/**
 * What this employee doesn't know the end of yet, whatever broke: above the work, so that the next passholder needn't
 * wait for it.
 */
export function UnsettledNotice({ isOnScreen }: UnsettledNoticeProps) {
  const unsettled = useUnsettled(isOnScreen)
  const isNeeded = unsettled.failed || unsettled.entries.length > 0
  const later = useLater(isNeeded)
  return isNeeded && later ? <later.UnsettledPanel {...unsettled} /> : null
}
