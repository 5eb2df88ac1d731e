import type { KansenStatuut, kansenStatuutState } from '@balie/shared'
import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { belgianDate } from '../i18n/belgian-date.ts'

/** Returns the state of a kansenstatuut in one line. */
export function kansenStatuutText(
  state: ReturnType<typeof kansenStatuutState>,
  { endDate, suspendedUntil }: KansenStatuut,
): MessageDescriptor {
  const end = endDate === undefined ? undefined : belgianDate(endDate)
  const until = suspendedUntil === undefined ? undefined : belgianDate(suspendedUntil)
  switch (state) {
    case 'none':
      return msg`Geen kansenstatuut`
    case 'active':
      return end === undefined ? msg`Kansenstatuut` : msg`Kansenstatuut tot en met ${end}`
    case 'grace':
      return end === undefined
        ? msg`Kansenstatuut verlopen, maar telt nog even mee`
        : msg`Kansenstatuut verlopen op ${end}, maar telt nog even mee`
    case 'expired':
      return end === undefined ? msg`Kansenstatuut verlopen` : msg`Kansenstatuut verlopen op ${end}`
    case 'unsure':
      return end === undefined
        ? msg`Kansenstatuut niet zeker: UiTPAS zegt het niet`
        : msg`Kansenstatuut niet zeker (tot en met ${end}?)`
    case 'suspended':
      return until === undefined ? msg`Kansenstatuut geschorst` : msg`Kansenstatuut geschorst tot ${until}`
  }
}
