import * as z from 'zod/mini'
import type { Edition } from './editions.ts'
import { isReason, type Reason, REASON_RULES, ruleOf } from './reason-rules.ts'

const REASONS = Object.keys(REASON_RULES).filter(isReason)

/** Lists the six reasons for a new card that an edition knows (new-card.md §1), in the order to show them. */
export function reasonsOf(edition: Edition): readonly Reason[] {
  return REASONS.filter((reason) => ruleOf(reason).editions.includes(edition))
}

/** Reads a reason that an edition knows. */
export function reasonSchema(edition: Edition) {
  return z.enum(reasonsOf(edition), { error: 'REASON_REQUIRED' })
}
