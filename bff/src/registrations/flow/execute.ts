import type { RegistrationResult } from '../outcome/result.ts'
import { advanceRecord } from '../records/record-steps.ts'
import { tolerateOutage } from '../../http/tolerate-outage.ts'
import { blockOldCard } from './block-old-card.ts'
import { type Attempt, type RegistrationContext, settlesInMs } from './context.ts'
import { sendNewCard } from './send-new-card.ts'

/** Carries a registration out from its first step to its last, and releases what it holds. */
export async function execute(context: RegistrationContext, attempt: Attempt): Promise<RegistrationResult> {
  const { record, ownership } = attempt
  // Also when something unforeseen throws: then it isn't known what has left.
  let isOpen = true
  try {
    const result = await executeSteps(context, attempt)
    isOpen = result.kind === 'failed' && result.isOpen === true
    return result
  } finally {
    ownership.stop()
    // The step that wrote down the end has released it already.
    if (!record.settled) {
      const steps = ownership.release(isOpen ? settlesInMs(context, attempt) : 0)
      await tolerateOutage(context, context.store.together(steps))
    }
  }
}

async function executeSteps(context: RegistrationContext, attempt: Attempt): Promise<RegistrationResult> {
  const { id, record } = attempt
  if (record.blockUitpasNumber === undefined) return sendNewCard(context, attempt)
  const blocking = await blockOldCard(context, attempt)
  if (blocking.kind === 'ended') return blocking.result
  const advance = { phase: 'blocked', block: blocking.block } as const
  await tolerateOutage(context, context.store.together([advanceRecord(id, record, advance)]))
  Object.assign(record, advance)
  return sendNewCard(context, attempt)
}
