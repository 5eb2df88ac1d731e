import type { Membership } from './passholder.ts'
import { type Reason, ruleOf } from './reason-rules.ts'

/**
 * Tells how prolonging affects a registration at a counter that may grant kansenstatuut (rules.md §7): it may replace
 * OBTAIN_KANSENSTATUUT for a passholder whose kansenpas works; it comes first if a kansenpas replaces one whose
 * kansenstatuut has lapsed.
 */
export function prolongingFor(
  membership: Membership | undefined,
  registration: { reason: Reason | undefined; kansenpas: boolean | undefined },
): 'instead' | 'first' | undefined {
  const { reason, kansenpas } = registration
  if (!membership || reason === undefined) return undefined
  const { currentCard, kansenStatuut } = membership
  const rule = ruleOf(reason)
  if (rule.kansenstatuut === 'obtained') {
    return currentCard?.kansenpas && currentCard.status === 'ACTIVE' ? 'instead' : undefined
  }
  const lapsed = kansenStatuut.state === 'grace' || kansenStatuut.state === 'expired'
  return kansenpas && lapsed && rule.replaces && rule.kansenstatuut === 'unchanged' ? 'first' : undefined
}
